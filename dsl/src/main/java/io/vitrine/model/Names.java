package io.vitrine.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Helps with names in messages: the nearest of several, and names too long or too odd to print whole. */
public final class Names {
    private static final int LONGEST_SHOWN = 80;

    private Names() {}

    /** The one of {@code known} that {@code name} most likely stands for, misspelt or cut short; empty if none is near. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String best = null;
        int furthest = name.length() <= 3 ? 1 : Math.max(2, name.length() / 3);
        int bestDistance = furthest + 1;
        for (String candidate : known) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), bestDistance);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best == null ? startingWith(wanted, known) : Optional.of(best);
    }

    /** The shortest name of which the first letters were given, three at least. */
    private static Optional<String> startingWith(String wanted, Collection<String> known) {
        return known.stream()
                .filter(name ->
                        wanted.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(wanted))
                .min(Comparator.comparing(String::length));
    }

    /** {@code Did you mean "x"? } or nothing: the middle of a message about an unknown name. */
    public static String didYouMean(String name, Collection<String> known) {
        return nearest(name, known)
                .map(near -> "Did you mean \"" + near + "\"? ")
                .orElse("");
    }

    /** The first 20 of {@code names}, quoted by commas; says how many more there are, or {@code (none)}. */
    public static String listed(Collection<String> names) {
        if (names.isEmpty()) {
            return "(none)";
        }
        List<String> first = new ArrayList<>();
        for (String name : names) {
            if (first.size() == 20) {
                first.add("… and " + (names.size() - 20) + " more");
                break;
            }
            first.add(shown(name));
        }
        return String.join(", ", first);
    }

    /** A text from outside, made safe to print on one line: control characters escaped, at most 80 characters. */
    public static String shown(String text) {
        var shown = new StringBuilder();
        for (int i = 0; i < text.length() && shown.length() < LONGEST_SHOWN; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append("\\u%04x".formatted((int) c));
            } else {
                shown.append(c);
            }
        }
        if (shown.length() >= LONGEST_SHOWN && text.length() > LONGEST_SHOWN) {
            shown.append("… (").append(text.length()).append(" characters)");
        }
        return shown.toString();
    }

    /** Levenshtein's distance by the two-row method (Wagner and Fischer, 1974), given up at {@code limit}. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(next[j - 1], last[j]) + 1, last[j - 1] + change);
            }
            last = next;
        }
        return last[b.length()];
    }
}
