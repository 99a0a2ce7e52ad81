package io.vitrine.view;

import static io.vitrine.model.FieldType.Scalar.ANY;
import static io.vitrine.model.FieldType.Scalar.BOOL;
import static io.vitrine.model.FieldType.Scalar.DATE;
import static io.vitrine.model.FieldType.Scalar.FLOAT;
import static io.vitrine.model.FieldType.Scalar.INT;
import static io.vitrine.model.FieldType.Scalar.STRING;

import io.vitrine.model.FieldType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the type of an expression where it is evaluated, and refuses what could never have a value there. */
public final class ExprTypes implements ExprFold<FieldType> {
    private static final FieldType ANYTHINGS = new FieldType.ListOf(ANY);

    private static final FieldType NUMBERS = new FieldType.ListOf(FLOAT);

    private final Scope scope;

    private ExprTypes(Scope scope) {
        this.scope = scope;
    }

    /**
     * The type of {@code expr} in {@code scope}.
     *
     * @throws io.vitrine.model.VitrineException {@code view.unknown-field} or {@code view.wrong-type}
     */
    public static FieldType of(Expr expr, Scope scope) {
        return expr.fold(new ExprTypes(scope));
    }

    @Override
    public FieldType field(Expr.Field field) {
        return scope.type(field);
    }

    @Override
    public FieldType literal(Expr.Literal literal) {
        return ofValue(literal.value());
    }

    private static FieldType ofValue(@Nullable Object value) {
        if (value instanceof Boolean) {
            return BOOL;
        }
        if (value instanceof Long) {
            return INT;
        }
        if (value instanceof Double) {
            return FLOAT;
        }
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Instant) {
            return DATE;
        }
        return value instanceof List ? ANYTHINGS : ANY;
    }

    @Override
    public FieldType call(Expr.Call call) {
        List<FieldType> types = call.args().stream().map(arg -> arg.fold(this)).toList();
        return switch (call.op()) {
            case EQ, NE, LT, LE, GT, GE, AND, OR, NOT, EXISTS -> BOOL;
            case ADD, SUBTRACT -> sum(call, types);
            case MULTIPLY, REMAINDER -> number(call, types);
            case DIVIDE -> {
                number(call, types);
                yield FLOAT;
            }
            case LENGTH -> {
                list(call, types.get(0));
                yield INT;
            }
            case RELATIVE_AREA -> {
                box(call, types.get(0));
                yield FLOAT;
            }
            case IS_IN -> {
                constants(call);
                yield BOOL;
            }
            case CONTAINS, CONTAINS_ALL -> {
                list(call, types.get(0));
                constants(call);
                yield BOOL;
            }
        };
    }

    /** A date and a number of milliseconds give a date, two dates their distance in milliseconds, numbers a number. */
    private FieldType sum(Expr.Call call, List<FieldType> types) {
        boolean left = types.get(0) == DATE;
        boolean right = types.get(1) == DATE;
        if (left && right) {
            if (call.op() == Op.ADD) {
                throw ExprProblems.wrongOperand(call.op(), call.args().get(1), DATE, "a number beside a date")
                        .asException();
            }
            return INT;
        }
        if (left || right && call.op() == Op.ADD) {
            number(call, left ? 1 : 0, types);
            return DATE;
        }
        return number(call, types);
    }

    private FieldType number(Expr.Call call, List<FieldType> types) {
        boolean whole = true;
        for (int i = 0; i < types.size(); i++) {
            number(call, i, types);
            whole &= types.get(i) == INT;
        }
        return whole ? INT : FLOAT;
    }

    private void number(Expr.Call call, int i, List<FieldType> types) {
        FieldType type = types.get(i);
        if (type != INT && type != FLOAT && type != ANY) {
            throw ExprProblems.wrongOperand(call.op(), call.args().get(i), type, "numbers")
                    .asException();
        }
    }

    private void list(Expr.Call call, FieldType type) {
        if (!(type instanceof FieldType.ListOf) && type != ANY) {
            throw ExprProblems.wrongOperand(call.op(), call.args().get(0), type, "a list")
                    .asException();
        }
    }

    private void box(Expr.Call call, FieldType type) {
        if (!type.equals(NUMBERS)) {
            throw ExprProblems.wrongOperand(call.op(), call.args().get(0), type, "a box [x, y, width, height]")
                    .asException();
        }
    }

    private void constants(Expr.Call call) {
        Expr list = call.args().get(1);
        if (!(list instanceof Expr.Literal literal) || !(literal.value() instanceof List)) {
            throw ExprProblems.notAList(call.op(), list, list.toString()).asException();
        }
    }
}
