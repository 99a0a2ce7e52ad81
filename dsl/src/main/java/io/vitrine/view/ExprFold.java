package io.vitrine.view;

/** What to do for each kind of expression; see {@link Expr#fold}. */
public interface ExprFold<R> {
    R field(Expr.Field field);

    R literal(Expr.Literal literal);

    R call(Expr.Call call);
}
