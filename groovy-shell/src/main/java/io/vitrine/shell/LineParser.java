package io.vitrine.shell;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Says what word the cursor is in, and whether Enter ends the input or goes on to the next line. */
final class LineParser implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        boolean accepting = context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED;
        if (accepting && !line.stripLeading().startsWith(":") && !Completeness.isComplete(line)) {
            throw new EOFError(-1, -1, "more is to come");
        }
        int start = cursor;
        while (start > 0 && isPartOfWord(line.charAt(start - 1), start == 1)) {
            start--;
        }
        return new Typed(line, cursor, line.substring(start, cursor));
    }

    private static boolean isPartOfWord(char c, boolean first) {
        return Character.isJavaIdentifierPart(c) || first && c == ':';
    }

    /**
     * A line and where the cursor is.
     *
     * @param word the part of a name that ends at the cursor
     */
    record Typed(String line, int cursor, String word) implements CompletingParsedLine {
        /** What stands before the word. */
        String before() {
            return line.substring(0, cursor - word.length());
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
