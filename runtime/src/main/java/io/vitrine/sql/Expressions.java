package io.vitrine.sql;

import io.vitrine.sql.Val.Plain;
import io.vitrine.view.Expr;
import io.vitrine.view.ExprFold;

/** Compiles expressions to values. */
final class Expressions implements ExprFold<Val> {
    private final Scope scope;

    private Expressions(Scope scope) {
        this.scope = scope;
    }

    static Val of(Expr expr, Scope scope) {
        return expr.fold(new Expressions(scope));
    }

    @Override
    public Val field(Expr.Field field) {
        return scope.read(field);
    }

    @Override
    public Val literal(Expr.Literal literal) {
        return Plain.constant(literal.value());
    }

    @Override
    public Val call(Expr.Call call) {
        return switch (call.op()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER ->
                Arithmetic.of(
                        call.op(), plain(call.args().get(0)), plain(call.args().get(1)));
            case LENGTH -> Plain.of(Kind.INT, Lists.length(call.args().get(0).fold(this), scope.joins()));
            case RELATIVE_AREA -> {
                Plain box = plain(call.args().get(0));
                yield Plain.of(Kind.FLOAT, Sql.of("({}[3] * {}[4])", box.sql(), box.sql()));
            }
            default -> Plain.bool(Comparisons.exact(Conditions.of(call, scope)));
        };
    }

    private Plain plain(Expr expr) {
        return expr.fold(this).plain(scope.joins());
    }
}
