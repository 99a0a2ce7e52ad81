package io.vitrine.shell;

import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

/** Lets what a line declares with {@code def} or a type be there in the next line: it becomes a variable of the binding. */
final class KeptVariables extends CompilationCustomizer {
    KeptVariables() {
        super(CompilePhase.CONVERSION);
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        MethodNode run = type.isScript() ? type.getMethod("run", Parameter.EMPTY_ARRAY) : null;
        if (run != null && run.getCode() instanceof BlockStatement block) {
            for (Statement statement : block.getStatements()) {
                if (statement instanceof ExpressionStatement line
                        && line.getExpression() instanceof DeclarationExpression declared
                        && declared.getAnnotations().isEmpty()) {
                    line.setExpression(assignment(declared));
                }
            }
        }
    }

    private static Expression assignment(DeclarationExpression declared) {
        Expression value = declared.getRightExpression() instanceof EmptyExpression
                ? ConstantExpression.NULL
                : declared.getRightExpression();
        Expression left;
        if (declared.isMultipleAssignmentDeclaration()) {
            var names = new TupleExpression();
            declared.getTupleExpression().getExpressions().forEach(name -> names.addExpression(variable(name)));
            left = names;
        } else {
            VariableExpression name = declared.getVariableExpression();
            left = variable(name);
            if (!name.isDynamicTyped()) {
                value = new CastExpression(name.getOriginType(), value);
                value.setSourcePosition(declared.getRightExpression());
            }
        }
        left.setSourcePosition(declared.getLeftExpression());
        Token operation = Token.newSymbol(Types.ASSIGN, declared.getLineNumber(), declared.getColumnNumber());
        var assignment = new BinaryExpression(left, operation, value);
        assignment.setSourcePosition(declared);
        return assignment;
    }

    private static VariableExpression variable(Expression declared) {
        var variable = new VariableExpression(((VariableExpression) declared).getName());
        variable.setSourcePosition(declared);
        return variable;
    }
}
