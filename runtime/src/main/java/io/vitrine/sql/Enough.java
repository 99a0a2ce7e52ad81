package io.vitrine.sql;

import io.vitrine.sql.Val.Plain;
import io.vitrine.sql.Val.Rows;
import io.vitrine.view.Expr;
import io.vitrine.view.Op;
import java.util.Optional;

/**
 * The comparison of a list's length with a constant that an empty list does not satisfy. Then only those who have rows can,
 * and the rows are counted without a look at those who have none.
 *
 * @param op with the length on its left
 */
record Enough(Rows rows, Op op, Plain constant) {
    static Optional<Enough> of(Expr expr, Scope scope) {
        if (!(expr instanceof Expr.Call call) || call.args().size() != 2) {
            return Optional.empty();
        }
        Expr left = call.args().get(0);
        Expr right = call.args().get(1);
        Optional<Enough> found = of(left, call.op(), right, scope);
        return found.isPresent() ? found : of(right, Comparisons.swapped(call.op()), left, scope);
    }

    private static Optional<Enough> of(Expr length, Op op, Expr number, Scope scope) {
        boolean fits = length instanceof Expr.Call call
                && call.op() == Op.LENGTH
                && number instanceof Expr.Literal literal
                && literal.value() instanceof Number than
                && isFalse(op, than.doubleValue());
        if (!fits) {
            return Optional.empty();
        }
        Val list = Expressions.of(((Expr.Call) length).args().get(0), scope);
        return list instanceof Rows rows && !rows.isCounted()
                ? Optional.of(new Enough(rows, op, Plain.constant(((Expr.Literal) number).value())))
                : Optional.empty();
    }

    /** Whether {@code 0 op number} is false. */
    private static boolean isFalse(Op op, double number) {
        return switch (op) {
            case GT -> number >= 0;
            case GE -> number > 0;
            case EQ -> number > 0 || number < 0;
            default -> false;
        };
    }

    Sql condition() {
        return rows.having(Comparisons.of(op, Plain.of(Kind.INT, Sql.of("count(*)")), constant));
    }
}
