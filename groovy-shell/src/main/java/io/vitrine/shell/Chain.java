package io.vitrine.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a dot: a name, and the properties and calls that follow it, such as {@code dataset.match {…}.limit(3)}.
 * Nothing of it is evaluated.
 *
 * @param links from left to right, at least one
 */
record Chain(List<Link> links) {
    /**
     * A name in a chain.
     *
     * @param called whether arguments or a closure follow it
     */
    record Link(String name, boolean called) {}

    /** The chain that ends at the end of {@code text}, which is a dot; null if there is none, or it begins with no name. */
    static @Nullable Chain endingAt(String text) {
        var links = new ArrayDeque<Link>();
        int at = text.stripTrailing().length();
        while (at > 0 && text.charAt(at - 1) == '.') {
            at = blanksBefore(text, at - 1);
            int end = at;
            while (at > 0 && ")}]".indexOf(text.charAt(at - 1)) >= 0) {
                at = blanksBefore(text, opening(text, at - 1));
                if (at < 0) {
                    return null;
                }
            }
            boolean called = at < end;
            int start = at;
            while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
                start--;
            }
            if (start == at || Character.isDigit(text.charAt(start))) {
                return null;
            }
            links.push(new Link(text.substring(start, at), called));
            at = blanksBefore(text, start);
        }
        return links.isEmpty() ? null : new Chain(List.copyOf(links));
    }

    private static int blanksBefore(String text, int at) {
        int before = at;
        while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        return before;
    }

    /** Where the bracket is opened that is closed at {@code close}; -1 if it is not. Brackets in texts do not count. */
    private static int opening(String text, int close) {
        Deque<Integer> open = new ArrayDeque<>();
        List<int[]> pairs = new ArrayList<>();
        char quote = 0;
        for (int i = 0; i <= close; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if ("([{".indexOf(c) >= 0) {
                open.push(i);
            } else if (")]}".indexOf(c) >= 0 && !open.isEmpty()) {
                pairs.add(new int[] {open.pop(), i});
            }
        }
        return pairs.stream()
                .filter(pair -> pair[1] == close)
                .mapToInt(pair -> pair[0])
                .findFirst()
                .orElse(-1);
    }

    /** The class of the whole, where that of its first name is {@code first}; null if it is not known. */
    @Nullable
    Class<?> type(@Nullable Class<?> first) {
        Class<?> type = first;
        for (int i = 1; i < links.size() && type != null; i++) {
            Link link = links.get(i);
            type = link.called() ? Members.returned(type, link.name()) : Members.property(type, link.name());
        }
        return type;
    }

    Link first() {
        return links.get(0);
    }
}
