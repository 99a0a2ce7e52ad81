package io.vitrine.shell;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;

/**
 * Writes a line as it is meant where many stand in one script: {@code def x = 1} may be typed twice in a shell, and methods of
 * later lines see {@code x}. In a script both is true of {@code x = 1} only.
 */
final class Declarations {
    /** A part of the text, from its first character to the one behind its last, that is to be written otherwise. */
    private record Change(int from, int to, String text) {}

    private final String text;
    private final List<Integer> lines = new ArrayList<>();

    private Declarations(String text) {
        this.text = text;
        lines.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines.add(i + 1);
        }
    }

    /** The text with its outermost declarations as assignments; as it is if it cannot be read. */
    static String asAssignments(String text) {
        try {
            return new Declarations(text).written();
        } catch (CompilationFailedException e) {
            return text;
        }
    }

    private String written() {
        var unit = new CompilationUnit();
        SourceUnit source = unit.addSource("Line.groovy", text);
        unit.compile(Phases.CONVERSION);
        var changes = new ArrayList<Change>();
        for (Statement statement : source.getAST().getStatementBlock().getStatements()) {
            if (statement instanceof ExpressionStatement line
                    && line.getExpression() instanceof DeclarationExpression declared
                    && declared.getAnnotations().isEmpty()) {
                changes.add(change(declared));
            }
        }
        var written = new StringBuilder(text);
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            written.replace(change.from(), change.to(), change.text());
        }
        return written.toString();
    }

    private Change change(DeclarationExpression declared) {
        int start = at(declared.getLineNumber(), declared.getColumnNumber());
        if (declared.isMultipleAssignmentDeclaration()) {
            return new Change(start, text.indexOf('(', start), "");
        }
        String name = declared.getVariableExpression().getName();
        Expression value = declared.getRightExpression();
        if (value instanceof EmptyExpression) {
            return new Change(start, end(declared), name + " = null");
        }
        int right = at(value.getLineNumber(), value.getColumnNumber());
        if (declared.getVariableExpression().isDynamicTyped()) {
            return new Change(start, right, name + " = ");
        }
        String type = declared.getVariableExpression().getOriginType().toString(false);
        return new Change(
                start, end(declared), name + " = (" + type + ") (" + text.substring(right, end(declared)) + ")");
    }

    private int end(Expression expression) {
        return at(expression.getLastLineNumber(), expression.getLastColumnNumber());
    }

    private int at(int line, int column) {
        return lines.get(line - 1) + column - 1;
    }
}
