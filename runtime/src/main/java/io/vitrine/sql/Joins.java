package io.vitrine.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables joined to the rows of one FROM; none of them has two rows for one, so that no row comes twice. */
final class Joins {
    private final Aliases aliases;
    private final Map<Sql, String> lefts = new LinkedHashMap<>();
    private final List<Sql> clauses = new ArrayList<>();

    Joins(Aliases aliases) {
        this.aliases = aliases;
    }

    /** Joins {@code rows}, which have a unique column {@code owner}, where it equals {@code key}; returns their alias. */
    Sql left(Sql rows, Sql key) {
        String known = lefts.get(Sql.of("{} = {}", rows, key));
        if (known != null) {
            return Sql.of(known);
        }
        String alias = aliases.next();
        lefts.put(Sql.of("{} = {}", rows, key), alias);
        clauses.add(Sql.of(" LEFT JOIN ({}) " + alias + " ON " + alias + ".owner = {}", rows, key));
        return Sql.of(alias);
    }

    /** Joins {@code rows}, which have a unique column {@code owner}, and drops what has no row there. */
    Sql inner(Sql rows, Sql key) {
        String alias = aliases.next();
        clauses.add(Sql.of(" JOIN ({}) " + alias + " ON " + alias + ".owner = {}", rows, key));
        return Sql.of(alias);
    }

    /** The clauses so far, to stand behind the table they join to. */
    Sql clauses() {
        return Sql.join("", clauses);
    }

    /** Names for joined tables, each once in a statement. */
    static final class Aliases {
        private int used;

        String next() {
            return "j" + ++used;
        }
    }
}
