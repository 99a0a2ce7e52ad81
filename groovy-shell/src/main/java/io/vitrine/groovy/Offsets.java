package io.vitrine.groovy;

import io.vitrine.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.syntax.SyntaxException;

/** Lines and columns of a text as offsets into it. */
final class Offsets {
    private final String text;
    private final List<Integer> lines = new ArrayList<>(List.of(0));

    Offsets(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n'
                    || text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                lines.add(i + 1);
            }
        }
    }

    /** A part of the text, in characters from 0. */
    record Part(int offset, int length) {
        Problem in(Problem problem) {
            return problem.with("offset", offset).with("length", length);
        }
    }

    Part all() {
        return new Part(0, text.length());
    }

    Part at(int offset, int length) {
        return new Part(offset, length);
    }

    Part of(ASTNode node) {
        return between(
                node.getLineNumber(), node.getColumnNumber(), node.getLastLineNumber(), node.getLastColumnNumber());
    }

    Part of(SyntaxException error) {
        return between(error.getStartLine(), error.getStartColumn(), error.getEndLine(), error.getEndColumn());
    }

    /** Lines and columns count from 1; a node without a place is the whole text. */
    private Part between(int line, int column, int lastLine, int lastColumn) {
        if (line < 1) {
            return all();
        }
        int from = offset(line, column);
        return new Part(from, Math.max(offset(lastLine, lastColumn) - from, 0));
    }

    private int offset(int line, int column) {
        int start = lines.get(Math.max(Math.min(line, lines.size()), 1) - 1);
        return Math.min(start + Math.max(column, 1) - 1, text.length());
    }

    /** Where a bracket opens within {@code depth} others, wherever brackets stand; -1 if none does. */
    int firstDeeperThan(int depth) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                open++;
            } else if (c == ')' || c == ']' || c == '}') {
                open--;
            }
            if (open > depth) {
                return i;
            }
        }
        return -1;
    }
}
