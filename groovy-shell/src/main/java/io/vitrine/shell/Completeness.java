package io.vitrine.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/** Tells whether a text of Groovy waits for more: an open bracket, an open text, or an operator at its end. */
final class Completeness {
    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    private final String text;
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;

    private Completeness(String text) {
        this.text = text;
    }

    static boolean isComplete(String text) {
        return new Completeness(text).scan();
    }

    private boolean scan() {
        char last = ' ';
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                if (!pastText(c)) {
                    return false;
                }
                last = c;
                continue;
            }
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
            if (OPEN.indexOf(c) >= 0) {
                open.push(c);
            } else if (CLOSE.indexOf(c) >= 0 && !open.isEmpty()) {
                open.pop();
            }
            if (!Character.isWhitespace(c)) {
                last = c;
            }
            at++;
        }
        return open.isEmpty() && last != '\\' && last != ',' && !endsWithOperator();
    }

    private boolean endsWithOperator() {
        String end = text.stripTrailing();
        return end.endsWith("&&")
                || end.endsWith("||")
                || end.endsWith("=")
                || end.endsWith("+") && !end.endsWith("++");
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
