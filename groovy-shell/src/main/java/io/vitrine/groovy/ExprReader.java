package io.vitrine.groovy;

import io.vitrine.model.VitrineException;
import io.vitrine.view.Expr;
import io.vitrine.view.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Reads Groovy expressions as expressions over samples or labels; refuses all that is not in its list. */
final class ExprReader {
    /** The operators that stand between operands, by the sign that writes them; found by looking at {@link Op}. */
    private static final Map<String, Op> SIGNS = Arrays.stream(Op.values())
            .filter(op -> !op.symbol().startsWith(".") && op != Op.NOT)
            .collect(Collectors.toUnmodifiableMap(Op::symbol, op -> op));

    /** The operators that Groovy has for {@link Expr} anywhere, for they are its methods {@code plus} and the like. */
    private static final Set<Op> ARITHMETIC = EnumSet.of(Op.ADD, Op.SUBTRACT, Op.MULTIPLY);

    private final Variables variables;
    private final PathReader paths;

    ExprReader(Variables variables) {
        this.variables = variables;
        this.paths = new PathReader(variables);
    }

    /** The signs of all operators. */
    static Set<String> signs() {
        return SIGNS.keySet();
    }

    /**
     * What {@code expression} says.
     *
     * @throws WrongClosure if it cannot be compiled
     */
    Node read(Expression expression) {
        if (expression instanceof NotExpression not) {
            inClosure(not, "!");
            return new Node.Operator(Op.NOT, List.of(read(not.getExpression())));
        }
        if (expression instanceof BooleanExpression condition) {
            return read(condition.getExpression());
        }
        if (expression instanceof ConstantExpression constant) {
            return constant(constant);
        }
        if (expression instanceof VariableExpression
                || expression instanceof PropertyExpression
                || expression instanceof ClassExpression) {
            return paths.read(expression);
        }
        if (expression instanceof BinaryExpression binary && !(expression instanceof DeclarationExpression)) {
            return binary(binary);
        }
        if (expression instanceof MethodCallExpression call) {
            return call(call);
        }
        if (expression instanceof StaticMethodCallExpression call) {
            return function(call, call.getMethod(), call.getArguments());
        }
        if (expression instanceof ListExpression list) {
            return new Node.ListOf(variables.place(list), constants(list.getExpressions(), "A list"));
        }
        if (expression instanceof GStringExpression text) {
            return text(text);
        }
        if (expression instanceof UnaryMinusExpression minus) {
            return minus(minus);
        }
        throw new WrongClosure(expression, Wrong.expression(expression));
    }

    private static Node constant(ConstantExpression constant) {
        try {
            Expr.of(Constants.plain(constant.getValue()));
        } catch (VitrineException e) {
            throw new WrongClosure(constant, e.getMessage());
        }
        return new Node.Constant(constant.getValue());
    }

    private Node minus(UnaryMinusExpression minus) {
        Node value = read(minus.getExpression());
        return new Node.Operator(Op.MULTIPLY, List.of(value, new Node.Constant(-1)));
    }

    private Node binary(BinaryExpression binary) {
        String sign = binary.getOperation().getText();
        switch (sign) {
            case "in", "!in" -> {
                return in(binary, sign.equals("!in"));
            }
            case "[" -> {
                return paths.element(binary);
            }
            default -> {
                Op op = SIGNS.get(sign);
                if (op == null) {
                    throw new WrongClosure(binary, Wrong.sign(sign));
                }
                if (!ARITHMETIC.contains(op)) {
                    inClosure(binary, sign);
                }
                return new Node.Operator(
                        op, List.of(read(binary.getLeftExpression()), read(binary.getRightExpression())));
            }
        }
    }

    /** Outside a closure Groovy itself would compare, and give true or false. */
    private void inClosure(Expression expression, String sign) {
        if (!variables.bare()) {
            throw new WrongClosure(expression, Wrong.outsideClosure(sign));
        }
    }

    private Node in(BinaryExpression binary, boolean negated) {
        inClosure(binary, "in");
        Node element = read(binary.getLeftExpression());
        Node list = read(binary.getRightExpression());
        if (element.readsField() && list.readsField()) {
            throw new WrongClosure(binary.getRightExpression(), Wrong.inField());
        }
        Node in = new Node.In(variables.place(binary), element, list);
        return negated ? new Node.Operator(Op.NOT, List.of(in)) : in;
    }

    private Node text(GStringExpression text) {
        var parts = new ArrayList<Node>();
        for (int i = 0; i < text.getStrings().size(); i++) {
            parts.add(read(text.getStrings().get(i)));
            if (i < text.getValues().size()) {
                Node value = read(text.getValues().get(i));
                if (!(value instanceof Node.Local || value instanceof Node.Captured)) {
                    throw new WrongClosure(text.getValues().get(i), Wrong.text());
                }
                parts.add(value);
            }
        }
        return new Node.Text(variables.place(text), parts);
    }

    private List<Node> constants(List<Expression> expressions, String what) {
        var nodes = new ArrayList<Node>();
        for (Expression expression : expressions) {
            Node node = read(expression);
            if (node.readsField()) {
                throw new WrongClosure(expression, Wrong.notConstant(what));
            }
            nodes.add(node);
        }
        return nodes;
    }

    private Node call(MethodCallExpression call) {
        String name = call.getMethodAsString();
        if (name == null) {
            throw new WrongClosure(call.getMethod(), Wrong.computedName());
        }
        if (call.isImplicitThis()) {
            return function(call, name, call.getArguments());
        }
        ASTNode at = call.getMethod().getLineNumber() > 0 ? call.getMethod() : call;
        if (call.isSpreadSafe()) {
            throw new WrongClosure(at, Wrong.spread(name));
        }
        Expression object = call.getObjectExpression();
        if (!ExprCalls.exists(name)) {
            throw new WrongClosure(
                    at, paths.isOfProgram(object) ? Wrong.callOfProgram(object, name) : Wrong.method(name));
        }
        Node self = read(object);
        List<Expression> args = arguments(call.getArguments());
        var method = ExprCalls.find(name, args.size());
        if (method.isEmpty()) {
            throw new WrongClosure(at, Wrong.argumentCount(name, args.size()));
        }
        return new Node.Method(
                variables.place(at),
                self,
                name,
                method.get().isVarArgs()
                        ? constants(args, "\"" + name + "\"")
                        : args.stream().map(this::read).toList());
    }

    private List<Expression> arguments(Expression arguments) {
        List<Expression> all = ((TupleExpression) arguments).getExpressions();
        for (Expression argument : all) {
            if (argument instanceof MapExpression) {
                throw new WrongClosure(argument, Wrong.namedArgument());
            }
        }
        return all;
    }

    /** {@code F('label')}, the only function there is. */
    private Node function(Expression call, String name, Expression arguments) {
        List<Expression> args = arguments(arguments);
        if (!name.equals("F")) {
            throw new WrongClosure(call, Wrong.function(name));
        }
        if (args.size() != 1
                || !(args.get(0) instanceof ConstantExpression path)
                || !(path.getValue() instanceof String text)) {
            throw new WrongClosure(call, Wrong.fieldName());
        }
        try {
            Expr.F(text);
        } catch (VitrineException e) {
            throw new WrongClosure(path, e.getMessage());
        }
        return new Node.Field(text);
    }
}
