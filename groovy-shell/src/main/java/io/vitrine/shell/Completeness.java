package io.vitrine.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Tells whether a text of Groovy waits for more: an open bracket, an open text, or an operator at its end. */
final class Completeness {
    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    /** What a text does not end with if it is whole; no star, which imports end with. */
    private static final List<String> WAITS = List.of("&&", "||", "=", "+", ",", "?", ":", ".", "\\");

    private final String text;
    private final Deque<Character> open = new ArrayDeque<>();

    /** What stands there but for blanks, comments and what is in texts. */
    private final StringBuilder code = new StringBuilder();

    private int at;

    private Completeness(String text) {
        this.text = text;
    }

    static boolean isComplete(String text) {
        return new Completeness(text).scan();
    }

    private boolean scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
                continue;
            }
            if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    return false;
                }
                at = end + 2;
                continue;
            }
            if (c == '\'' || c == '"' || c == '/' && beginsText()) {
                if (!pastText(c)) {
                    return false;
                }
                code.append(c);
                continue;
            }
            if (OPEN.indexOf(c) >= 0) {
                open.push(c);
            } else if (CLOSE.indexOf(c) >= 0 && !open.isEmpty()) {
                open.pop();
            }
            if (!Character.isWhitespace(c)) {
                code.append(c);
            }
            at++;
        }
        return open.isEmpty() && WAITS.stream().noneMatch(this::endsWith);
    }

    /** Whether a slash begins a text here, rather than divides. */
    private boolean beginsText() {
        return code.length() == 0 || "=(,[{~!&|?:;".indexOf(code.charAt(code.length() - 1)) >= 0;
    }

    private boolean endsWith(String end) {
        int start = code.length() - end.length();
        boolean ends = start >= 0 && code.substring(start).equals(end);
        boolean twice = start > 0 && code.charAt(start - 1) == end.charAt(0); // as in i++
        return ends && !(twice && end.equals("+"));
    }

    /** Goes behind the text that begins here; false if it does not end. */
    private boolean pastText(char quote) {
        String three = String.valueOf(quote).repeat(3);
        String end = text.startsWith(three, at) ? three : String.valueOf(quote);
        at += end.length();
        while (at < text.length()) {
            if (text.charAt(at) == '\\') {
                at += 2;
            } else if (text.startsWith(end, at)) {
                at += end.length();
                return true;
            } else if (text.charAt(at) == '\n' && end.length() == 1) {
                return true; // the compiler says what is wrong with it
            } else {
                at++;
            }
        }
        return end.length() == 1;
    }
}
