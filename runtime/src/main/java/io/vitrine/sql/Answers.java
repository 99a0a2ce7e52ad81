package io.vitrine.sql;

import io.vitrine.model.FieldPath;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.sql.Val.Plain;
import io.vitrine.sql.Val.Rows;
import io.vitrine.sql.ViewSql.Answer;
import io.vitrine.view.Aggregation;
import io.vitrine.view.SortOrder;
import java.util.List;
import java.util.Optional;

/** Compiles what can be counted in a view: over the rows that hold the values, joined to the samples of the view. */
final class Answers {
    private final ViewSql view;
    private final Optional<String> members;
    private final Joins joins = new Joins(new Joins.Aliases());

    Answers(ViewSql view, Optional<String> members) {
        this.view = view;
        this.members = members;
    }

    Answer of(Aggregation question) {
        if (question instanceof Aggregation.CountValues values) {
            return countValues(values.path());
        }
        String path = ((Aggregation.Count) question).path();
        return new Answer(path == null ? countSamples() : count(path), Optional.empty());
    }

    private Sql countSamples() {
        return members.map(table -> Sql.of("SELECT count(*) FROM " + table)).orElseGet(view::count);
    }

    private Sql count(String path) {
        Val value = elements(path);
        if (value instanceof Rows rows) {
            return select(rows, counted(rows.element()));
        }
        return selectSamples(counted((Plain) value));
    }

    private static Sql counted(Plain value) {
        return value.kind().list()
                ? Sql.of("coalesce(sum({}), 0)::BIGINT", notNull(value))
                : Sql.of("count({})", value.sql());
    }

    private static Sql notNull(Plain list) {
        return list.kind().base() == Kind.Base.ANY
                ? Sql.of("len(list_filter({}, lambda e: e <> 'null'))", list.sql())
                : Sql.of("list_count({})", list.sql());
    }

    private Answer countValues(String path) {
        Val value = elements(path);
        Plain each = value instanceof Rows rows ? rows.element() : (Plain) value;
        if (each.kind().base() == Kind.Base.OBJECT) {
            throw Problem.of(
                            "view.wrong-type",
                            "The values of \"%s\" cannot be counted by value: they are labels or documents. Count one of their parts, such as a label's \"label\"."
                                    .formatted(Names.shown(path)))
                    .asException();
        }
        Sql rows = value instanceof Rows list ? select(list, named(each)) : selectSamples(named(each));
        Kind kind = each.kind().list() ? each.kind().element() : each.kind();
        return new Answer(grouped(rows, kind), Optional.of(kind));
    }

    /** One value a row: a list gives a row for each of its elements, and none if it is empty or null. */
    private static Sql named(Plain value) {
        return Sql.of(value.kind().list() ? "unnest({}) AS v" : "{} AS v", value.sql());
    }

    private static Sql grouped(Sql rows, Kind kind) {
        Plain v = Plain.of(kind, Sql.of("v"));
        if (kind.base() == Kind.Base.ANY) {
            // Equal numbers are one value however they are written; the key is computed once, for it is long.
            return Sql.of(
                    "SELECT min(nullif(v, 'null')), count(*) AS n FROM (SELECT v, {} AS k FROM ({})) GROUP BY k"
                            + " ORDER BY n DESC, k",
                    Keys.of(v),
                    rows);
        }
        // Minus zero equals zero and is shown as zero.
        Sql source = kind.base() == Kind.Base.FLOAT ? Sql.of("SELECT v + 0.0 AS v FROM ({})", rows) : rows;
        Sql order = Sql.join(", ", SortKeys.of(v, SortOrder.ASCENDING));
        return Sql.of("SELECT v, count(*) AS n FROM ({}) GROUP BY v ORDER BY n DESC, {}", source, order);
    }

    /** What the path reads; a list of labels' lists as rows of the elements of these. */
    private Val elements(String text) {
        var path = FieldPath.of(text);
        var scope = new SampleScope(view.layout(), view.overlay(), joins);
        LabelTable table = view.layout().labels().get(path.first());
        boolean labelTags = table != null && path.size() == (table.kind().isList() ? 3 : 2) && path.last().equals("tags");
        return labelTags ? labelTags(path.first()) : scope.read(path);
    }

    private Rows labelTags(String field) {
        var rows = new LabelRows(view.layout(), field, view.overlay());
        Sql from = Sql.of(view.layout().labelTags() + " t");
        if (view.overlay().filters(field)) {
            Sql kept = Sql.of("SELECT l.key FROM {}{}", rows.from(), Sql.where(rows.where()));
            from = Sql.of("{} JOIN ({}) k ON k.key = t.key", from, kept);
        }
        Sql ofField = Sql.of("t.field = " + rows.table().ordinal());
        Plain tag = Plain.of(Kind.STRING, Sql.of("t.tag"));
        return new Rows(from, Sql.of("t.sid"), Sql.of("s.key"), List.of(ofField), tag, Sql.of("t.pos"), Sql.TRUE, null);
    }

    private Sql select(Rows rows, Sql columns) {
        return Sql.of("SELECT {} FROM {}{}{}", columns, rows.from(), ofView(rows.owner()), Sql.where(rows.where()));
    }

    private Sql selectSamples(Sql columns) {
        return Sql.of(
                "SELECT {} FROM " + view.layout().samples() + " s{}{}",
                columns,
                ofView(Sql.of("s.key")),
                joins.clauses());
    }

    private Sql ofView(Sql key) {
        if (members.isPresent()) {
            return Sql.of(" JOIN " + members.get() + " v ON v.key = {}", key);
        }
        return view.hasAll() ? Sql.of("") : Sql.of(" JOIN ({}) v ON v.key = {}", view.members(), key);
    }
}
