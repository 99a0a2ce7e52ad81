package io.vitrine.sql;

import io.vitrine.view.Expr;

/** Where an expression is compiled: what its fields read, and the joins that this takes. */
interface Scope {
    Val read(Expr.Field field);

    Joins joins();
}
