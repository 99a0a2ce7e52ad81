package io.vitrine.sql;

import static io.vitrine.view.Op.AND;

import io.vitrine.sql.Val.Plain;
import io.vitrine.view.Expr;
import io.vitrine.view.ExprFold;
import io.vitrine.view.Op;
import java.util.List;

/**
 * Compiles expressions to conditions for WHERE: true where the expression is, false or NULL elsewhere. That is enough for a
 * filter and lets the short forms of {@link Comparisons} stand; below a NOT a condition is made exact first.
 */
final class Conditions implements ExprFold<Sql> {
    private final Scope scope;

    private Conditions(Scope scope) {
        this.scope = scope;
    }

    static Sql of(Expr expr, Scope scope) {
        return expr.fold(new Conditions(scope));
    }

    @Override
    public Sql field(Expr.Field field) {
        Val value = scope.read(field);
        return value instanceof Val.Rows rows ? rows.present() : truth(value.plain(scope.joins()));
    }

    @Override
    public Sql literal(Expr.Literal literal) {
        Object value = literal.value();
        boolean isZero = value instanceof Number number && number.doubleValue() == 0;
        return value == null || value.equals(false) || isZero ? Sql.FALSE : Sql.TRUE;
    }

    @Override
    public Sql call(Expr.Call call) {
        List<Expr> args = call.args();
        return switch (call.op()) {
            case AND, OR -> {
                List<Sql> each = args.stream().map(arg -> arg.fold(this)).toList();
                yield call.op() == AND ? Sql.all(each) : Sql.any(each);
            }
            case NOT -> Sql.of("NOT {}", Comparisons.exact(args.get(0).fold(this)));
            case EQ, NE, LT, LE, GT, GE -> Comparisons.of(call.op(), plain(args.get(0)), plain(args.get(1)));
            case EXISTS -> Lists.exists(value(args.get(0)), scope.joins());
            case IS_IN -> Lists.isIn(plain(args.get(0)), constants(call));
            case CONTAINS, CONTAINS_ALL ->
                Lists.contains(value(args.get(0)), constants(call), call.op() == Op.CONTAINS_ALL, scope.joins());
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, LENGTH, RELATIVE_AREA -> truth(plain(call));
        };
    }

    private static Sql truth(Plain value) {
        Sql x = value.sql();
        if (value.kind().list()) {
            return value.isNotNull();
        }
        return switch (value.kind().base()) {
            case NULL -> Sql.FALSE;
            case BOOL -> x;
            case INT, FLOAT -> Sql.of("{} <> 0", x);
            case STRING, DATE, OBJECT -> value.isNotNull();
            case ANY -> Sql.of("({} <> 'false' AND coalesce({} <> 0, true))", x, AnyValues.number(x));
        };
    }

    private Val value(Expr expr) {
        return Expressions.of(expr, scope);
    }

    private Plain plain(Expr expr) {
        return value(expr).plain(scope.joins());
    }

    private static List<?> constants(Expr.Call call) {
        return (List<?>) ((Expr.Literal) call.args().get(1)).value();
    }
}
