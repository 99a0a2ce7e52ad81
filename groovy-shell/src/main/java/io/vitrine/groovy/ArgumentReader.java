package io.vitrine.groovy;

import io.vitrine.model.VitrineException;
import io.vitrine.view.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.LambdaExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Reads the arguments of stages: constants, lists, named ones, words for choices, and expressions. */
final class ArgumentReader {
    private static final String BAD = "view-source.bad-argument";
    private static final String SOURCE = "view";

    private ArgumentReader() {}

    /** A String, Number, Boolean, enum constant, {@link Expr}, or a List or Map of these. */
    static Object read(Expression argument) {
        if (argument instanceof ConstantExpression constant) {
            return constant(constant);
        }
        if (argument instanceof ListExpression list) {
            return list(list);
        }
        if (argument instanceof MapExpression named) {
            return named(named);
        }
        if (argument instanceof ClosureExpression closure && !(argument instanceof LambdaExpression)) {
            return value(ClosureReader.read(closure, Variables.none(SOURCE)), closure);
        }
        if (argument instanceof VariableExpression word && StageCalls.word(null, word.getName()) != null) {
            return StageCalls.word(null, word.getName());
        }
        if (argument instanceof PropertyExpression property
                && property.getObjectExpression() instanceof VariableExpression type
                && StageCalls.word(type.getName(), property.getPropertyAsString()) != null) {
            return StageCalls.word(type.getName(), property.getPropertyAsString());
        }
        return expr(argument);
    }

    /** A number of a sample, from 0. */
    static int position(Expression expression) {
        if (expression instanceof ConstantExpression constant && constant.getValue() instanceof Integer position) {
            return position;
        }
        throw new WrongClosure(BAD, expression, "Samples are counted from 0, as in dataset[10..19].");
    }

    private static Object constant(ConstantExpression constant) {
        Object value = Constants.plain(constant.getValue());
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw new WrongClosure(BAD, constant, ViewSourceProblems.argument());
    }

    private static List<Object> list(ListExpression list) {
        var values = new ArrayList<Object>();
        for (Expression element : list.getExpressions()) {
            if (!(element instanceof ConstantExpression constant)) {
                throw new WrongClosure(BAD, element, ViewSourceProblems.argument());
            }
            values.add(constant(constant));
        }
        return values;
    }

    private static Map<String, Object> named(MapExpression named) {
        var values = new LinkedHashMap<String, Object>();
        for (MapEntryExpression entry : named.getMapEntryExpressions()) {
            if (!(entry.getKeyExpression() instanceof ConstantExpression name)
                    || !(entry.getValueExpression() instanceof ConstantExpression value)) {
                throw new WrongClosure(BAD, entry, ViewSourceProblems.argument());
            }
            values.put(String.valueOf(name.getValue()), constant(value));
        }
        return values;
    }

    /** An expression with {@code F(..)}; a constant stays one. */
    private static Object expr(Expression expression) {
        boolean composed = expression instanceof BinaryExpression
                || expression instanceof MethodCallExpression
                || expression instanceof NotExpression
                || expression instanceof VariableExpression;
        if (!composed) {
            throw new WrongClosure(BAD, expression, ViewSourceProblems.argument());
        }
        try {
            return value(new ExprReader(Variables.noNames(SOURCE)).read(expression), expression);
        } catch (WrongClosure e) {
            throw new WrongClosure(BAD, e.at(), e.getMessage());
        }
    }

    private static Expr value(Node node, Expression at) {
        try {
            return node.value(new Tree(null));
        } catch (VitrineException e) {
            throw new WrongClosure(e.getProblem().code(), at, e.getMessage());
        }
    }
}
