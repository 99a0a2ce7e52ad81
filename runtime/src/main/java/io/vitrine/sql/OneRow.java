package io.vitrine.sql;

import io.vitrine.sql.Statement.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what is asked of the same rows and has one row as its answer, so that the rows are read once. */
final class OneRow {
    private final List<Sql> columns = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /**
     * A column of the one row.
     *
     * @param kind how it is read
     */
    record Column(Sql sql, Kind kind) {
        static Column count(Sql sql) {
            return new Column(sql, Kind.INT);
        }
    }

    void ask(int question, List<Column> asked, Function<List<@Nullable Object>, Object> answer) {
        int from = columns.size();
        int to = from + asked.size();
        asked.forEach(column -> {
            columns.add(Sql.of("{} AS c" + columns.size(), column.sql()));
            kinds.add(column.kind());
        });
        parts.add(new Part(question, rows -> answer.apply(rows.get(0).subList(from, to))));
    }

    Statement over(Sql rows) {
        return new Statement(Sql.of("SELECT {} FROM {}", Sql.join(", ", columns), rows), kinds, parts);
    }
}
