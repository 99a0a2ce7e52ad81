package io.vitrine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts as bars of text, a line each: the longest bar is the highest count. */
final class Bars {
    private static final int WIDEST = 16;
    private static final int LONGEST_NAME = 52;

    /** Eighths of a block, the whole one last. */
    private static final String BLOCKS = "▏▎▍▌▋▊▉█";

    private static final Set<Character.UnicodeScript> WIDE =
            Set.of(Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA, Character.UnicodeScript.HANGUL);

    private static final int PICTURES = 0x1f300;

    private final List<String> names = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();

    void add(String name, long count) {
        String shown = Names.shown(name);
        names.add(shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME - 1) + "…" : shown);
        counts.add(count);
    }

    List<String> lines() {
        int width = names.stream().mapToInt(Bars::width).max().orElse(0);
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        var lines = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            String name = padded(names.get(i), width);
            lines.add("  %s  %s  %s".formatted(name, padded(bar(counts.get(i), most), WIDEST), grouped(counts.get(i))));
        }
        return lines;
    }

    /** What is not zero shows, however small. */
    private static String bar(long count, long most) {
        if (count <= 0) {
            return "";
        }
        long eighths = Math.max(1, Math.round(8.0 * WIDEST * count / most));
        String whole = "█".repeat((int) (eighths / 8));
        int rest = (int) (eighths % 8);
        return rest == 0 ? whole : whole + BLOCKS.charAt(rest - 1);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Columns of a terminal: characters of East Asian scripts and pictures take two. */
    private static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        return Character.isIdeographic(point) || WIDE.contains(Character.UnicodeScript.of(point)) || point >= PICTURES;
    }

    static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
