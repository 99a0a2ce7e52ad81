package io.vitrine.store.duckdb;

import io.vitrine.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The catalogs that readers may see: the current one and, while a commit is under way, the next. A reader's transaction sees
 * the one whose number it reads in the database, so that no reader waits for a commit and none mixes two states.
 */
final class Catalogs {
    private record Known(Catalog current, @Nullable Catalog next) {}

    private volatile Known known;

    Catalogs(Catalog current) {
        this.known = new Known(current, null);
    }

    Catalog current() {
        return known.current;
    }

    /** To be called before {@code next} is committed. */
    void announce(Catalog next) {
        known = new Known(known.current, next);
    }

    /** To be called when it is. */
    void publish(Catalog next) {
        known = new Known(next, null);
    }

    /** The catalog of what {@code db} sees; begins its transaction. */
    Catalog seenBy(Db db) {
        while (true) {
            long commits = db.number(Sql.of("SELECT commits FROM vitrine_store"));
            Known now = known;
            if (now.current.commits() == commits) {
                return now.current;
            }
            if (now.next != null && now.next.commits() == commits) {
                return now.next;
            }
            db.rollback();
        }
    }
}
