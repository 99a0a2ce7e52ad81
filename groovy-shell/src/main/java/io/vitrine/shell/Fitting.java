package io.vitrine.shell;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes text as narrow as a terminal: bars give way first, then the gaps between columns, then the ends of lines. */
final class Fitting {
    private static final Pattern BAR = Pattern.compile("^(  .*?)  ([█▏▎▍▌▋▊▉ ]{16})  ([\\d,]+)$");
    private static final Pattern GAP = Pattern.compile("(?<=\\S) {3,}");
    private static final int BAR_WIDTH = 16;
    private static final int NARROWEST_BAR = 4;

    private Fitting() {}

    /** Lines of columns; each line is cut if it has to be. */
    static String block(String text, int width) {
        List<String> lines = text.lines().toList();
        int longest = lines.stream()
                .filter(line -> BAR.matcher(line).matches())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int cut = Math.min(Math.max(0, longest - width), BAR_WIDTH - NARROWEST_BAR);
        return lines.stream().map(line -> fitted(line, width, cut)).collect(Collectors.joining("\n"));
    }

    /** A list in brackets, whose lines break between items. */
    static String list(List<String> items, int width) {
        var text = new StringBuilder("[");
        int column = 1;
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i) + (i == items.size() - 1 ? "]" : ",");
            boolean first = column == 1;
            if (!first && column + 1 + item.length() > width) {
                text.append("\n ");
                column = 1;
                first = true;
            }
            text.append(first ? "" : " ").append(item);
            column += item.length() + (first ? 0 : 1);
        }
        return items.isEmpty() ? "[]" : text.toString();
    }

    private static String fitted(String line, int width, int cut) {
        Matcher bar = BAR.matcher(line);
        if (!bar.matches()) {
            return cut(line.length() <= width ? line : GAP.matcher(line).replaceAll("  "), width);
        }
        String end = "  " + narrowed(bar.group(2), BAR_WIDTH - cut) + "  " + bar.group(3);
        String name = bar.group(1).stripTrailing();
        int room = Math.max(4, Math.min(bar.group(1).length(), width - end.length()));
        return name.length() > room ? cut(name, room) + end : name + " ".repeat(room - name.length()) + end;
    }

    /** What is too long ends with an ellipsis. */
    static String cut(String line, int width) {
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }

    /** The bar with its length in proportion; what is not empty stays visible. */
    private static String narrowed(String bar, int columns) {
        String drawn = bar.stripTrailing();
        if (columns == bar.length() || drawn.isEmpty()) {
            return drawn.isEmpty() ? " ".repeat(columns) : bar;
        }
        int now = Math.max(1, Math.round((float) drawn.length() * columns / bar.length()));
        return drawn.substring(0, Math.min(now, drawn.length())) + " ".repeat(columns - now);
    }
}
