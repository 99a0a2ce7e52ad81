package io.vitrine.groovy;

import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;

/** Finds the variables that are set after they were declared. */
final class Reassignments extends ClassCodeVisitorSupport {
    private final SourceUnit source;
    private final StaticTypes types;

    Reassignments(SourceUnit source, StaticTypes types) {
        this.source = source;
        this.types = types;
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    public void visitBinaryExpression(BinaryExpression binary) {
        super.visitBinaryExpression(binary);
        boolean sets = binary.getOperation().isA(Types.ASSIGNMENT_OPERATOR);
        if (sets && !(binary instanceof DeclarationExpression)) {
            set(binary.getLeftExpression());
        }
    }

    private void set(Expression left) {
        if (left instanceof VariableExpression variable && variable.getAccessedVariable() != null) {
            types.reassigned(variable.getAccessedVariable());
        } else if (left instanceof TupleExpression several) {
            several.getExpressions().forEach(this::set);
        }
    }
}
