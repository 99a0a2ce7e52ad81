package io.vitrine.sql;

import static io.vitrine.sql.ValueOrder.MISSING;
import static io.vitrine.sql.ValueOrder.equal;
import static io.vitrine.sql.ValueOrder.isNull;

import io.vitrine.model.FieldType;
import io.vitrine.view.Expr;
import io.vitrine.view.ExprFold;
import io.vitrine.view.ExprTypes;
import io.vitrine.view.Op;
import io.vitrine.view.Scope;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Computes expressions one by one, as slowly and plainly as can be. */
final class ExprInterpreter implements ExprFold<Object> {
    private final Scope scope;
    private final Function<Expr.Field, Object> fields;

    ExprInterpreter(Scope scope, Function<Expr.Field, Object> fields) {
        this.scope = scope;
        this.fields = fields;
    }

    static boolean isTrue(Object value) {
        return !isNull(value) && !value.equals(false) && !(value instanceof Number n && n.doubleValue() == 0);
    }

    @Override
    public Object field(Expr.Field field) {
        return fields.apply(field);
    }

    @Override
    public Object literal(Expr.Literal literal) {
        return literal.value();
    }

    @Override
    public Object call(Expr.Call call) {
        List<Object> args = new java.util.ArrayList<>();
        call.args().forEach(arg -> args.add(arg.fold(this)));
        Object a = args.isEmpty() ? null : args.get(0);
        Object b = args.size() < 2 ? null : args.get(1);
        return switch (call.op()) {
            case EQ -> equal(a, b);
            case NE -> !equal(a, b);
            case LT -> ValueOrder.ORDER.compare(a, b) < 0;
            case LE -> ValueOrder.ORDER.compare(a, b) <= 0;
            case GT -> ValueOrder.ORDER.compare(a, b) > 0;
            case GE -> ValueOrder.ORDER.compare(a, b) >= 0;
            case AND -> args.stream().allMatch(ExprInterpreter::isTrue);
            case OR -> args.stream().anyMatch(ExprInterpreter::isTrue);
            case NOT -> !isTrue(a);
            case EXISTS -> !isNull(a);
            case LENGTH -> a instanceof List<?> list ? (long) list.size() : 0L;
            case RELATIVE_AREA ->
                a instanceof List<?> box && box.size() >= 4 ? arithmetic(Op.MULTIPLY, box.get(2), box.get(3)) : null;
            case IS_IN -> a != MISSING && holds((List<?>) b, a);
            case CONTAINS ->
                a instanceof List<?> list && ((List<?>) b).stream().anyMatch(wanted -> holds(list, wanted));
            case CONTAINS_ALL ->
                a instanceof List<?> list && ((List<?>) b).stream().allMatch(wanted -> holds(list, wanted));
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER ->
                arithmetic(call.op(), operand(call, 0, a), operand(call, 1, b));
        };
    }

    private static boolean holds(List<?> list, Object wanted) {
        return list.stream().anyMatch(element -> equal(element, wanted));
    }

    /** An operand that may be of any type counts as a number or not at all. */
    private Object operand(Expr.Call call, int i, Object value) {
        FieldType type = ExprTypes.of(call.args().get(i), scope);
        boolean usable = value instanceof Number || type == FieldType.Scalar.DATE && value instanceof Instant;
        return usable ? value : null;
    }

    private static Object arithmetic(Op op, Object a, Object b) {
        if (a == null || b == null) {
            return null;
        }
        if (a instanceof Instant || b instanceof Instant) {
            return dates(op, a, b);
        }
        if (a instanceof Long x && b instanceof Long y && op != Op.DIVIDE) {
            try {
                return switch (op) {
                    case ADD -> Math.addExact(x, y);
                    case SUBTRACT -> Math.subtractExact(x, y);
                    case MULTIPLY -> Math.multiplyExact(x, y);
                    default -> y == 0 ? null : (Object) (x % y);
                };
            } catch (ArithmeticException tooLarge) {
                return reals(op, x, y);
            }
        }
        return reals(op, ((Number) a).doubleValue(), ((Number) b).doubleValue());
    }

    private static Object reals(Op op, double x, double y) {
        return switch (op) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> y == 0 ? null : (Object) (x / y);
            default -> y == 0 ? null : (Object) (x % y);
        };
    }

    private static Object dates(Op op, Object a, Object b) {
        Long x = millis(a);
        Long y = millis(b);
        if (x == null || y == null) {
            return null;
        }
        long result = op == Op.ADD ? x + y : x - y;
        return a instanceof Instant && b instanceof Instant ? result : Instant.ofEpochMilli(result);
    }

    private static Long millis(Object value) {
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        double number = ((Number) value).doubleValue();
        return Double.isFinite(number) ? Math.round(number) : null;
    }
}
