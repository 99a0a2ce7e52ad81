package io.vitrine.planted.view;

import io.vitrine.planted.model.Thing;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;

/** Planted: statics that change, and JDBC where the table has none. */
public final class Look {
    static final AtomicLong COUNT = new AtomicLong();
    static int last;

    final Thing thing;
    final Connection connection;

    Look(Thing thing, Connection connection) {
        this.thing = thing;
        this.connection = connection;
    }
}
