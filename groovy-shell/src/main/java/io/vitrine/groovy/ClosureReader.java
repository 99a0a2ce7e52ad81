package io.vitrine.groovy;

import java.util.List;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/** Reads the one expression that a closure over samples or labels has to be. */
final class ClosureReader {
    private ClosureReader() {}

    /**
     * What {@code closure} says.
     *
     * @throws WrongClosure if it is anything but one expression that can be compiled
     */
    static Node read(ClosureExpression closure, Variables variables) {
        return new ExprReader(variables.with(subject(closure))).read(only(closure));
    }

    /** What the closure calls the sample or label. */
    private static String subject(ClosureExpression closure) {
        Parameter[] parameters = closure.getParameters();
        if (parameters == null || parameters.length == 0) {
            return "it";
        }
        if (parameters.length > 1) {
            throw new WrongClosure(parameters[1], Wrong.parameters(parameters.length));
        }
        if (parameters[0].hasInitialExpression()) {
            throw new WrongClosure(parameters[0], Wrong.parameterWithDefault());
        }
        return parameters[0].getName();
    }

    private static Expression only(ClosureExpression closure) {
        Statement code = closure.getCode();
        List<Statement> statements = code instanceof BlockStatement block ? block.getStatements() : List.of(code);
        List<Statement> real = statements.stream()
                .filter(statement -> !(statement instanceof EmptyStatement))
                .toList();
        if (real.isEmpty()) {
            throw new WrongClosure(closure, Wrong.empty());
        }
        if (real.size() > 1) {
            throw new WrongClosure(real.get(1), Wrong.several(real.size()));
        }
        Statement statement = real.get(0);
        if (statement instanceof ExpressionStatement expression) {
            return expression.getExpression();
        }
        if (statement instanceof ReturnStatement returned) {
            return returned.getExpression();
        }
        throw new WrongClosure(statement, Wrong.statement(statement));
    }
}
