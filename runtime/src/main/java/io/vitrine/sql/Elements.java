package io.vitrine.sql;

import io.vitrine.model.FieldPath;
import io.vitrine.sql.Val.Plain;
import io.vitrine.sql.Val.Rows;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the values at paths, a row for each: over the rows that hold them, joined to the samples of a view. */
final class Elements {
    private final ViewSql view;
    private final Optional<String> members;
    private final Joins joins = new Joins(new Joins.Aliases());

    Elements(ViewSql view, Optional<String> members) {
        this.view = view;
        this.members = members;
    }

    /**
     * Values, those in lists one by one; a list that is empty or null has no row.
     *
     * @param value in a row; no list
     * @param rows what stands behind FROM; null for those of {@link #samples}, which may still get joins
     */
    record Each(Plain value, @Nullable Sql rows) {}

    Each of(String path) {
        Val value = read(FieldPath.of(path));
        return value instanceof Rows rows
                ? opened(rows.element(), Sql.of("{}{}{}", rows.from(), ofView(rows.owner()), Sql.where(rows.where())))
                : opened((Plain) value, null);
    }

    private Each opened(Plain value, @Nullable Sql rows) {
        if (!value.kind().list()) {
            return new Each(value, rows);
        }
        Kind element = value.kind().element();
        Sql lists = Sql.of("(SELECT unnest({}) AS v FROM {})", value.sql(), rows == null ? samples() : rows);
        Sql v = Sql.of(element.base() == Kind.Base.ANY ? "nullif(v, 'null')" : "v");
        return new Each(Plain.of(element, v), lists);
    }

    /** The value at {@code path} of each sample, lists as they are and as JSON if their elements are of any type. */
    Plain whole(String path) {
        Val read = new SampleScope(view.layout(), view.overlay(), joins).read(FieldPath.of(path));
        Plain value = read instanceof Rows rows ? withPlaces(rows).plain(joins) : read.plain(joins);
        boolean json = value.kind().list() && value.kind().base() == Kind.Base.ANY;
        return json ? AnyValues.json(value) : value;
    }

    /** What is missing has its place among the others, as null, so that the lists of two attributes go together. */
    private static Rows withPlaces(Rows rows) {
        Plain element = Plain.of(rows.element().kind(), rows.element().sql());
        return new Rows(
                rows.from(),
                rows.owner(),
                rows.outer(),
                rows.where(),
                element,
                rows.order(),
                rows.present(),
                rows.count());
    }

    /** The samples of the view as {@code s}, with what their values so far take: what stands behind FROM. */
    Sql samples() {
        return Sql.of(view.layout().samples() + " s{}{}", ofView(Sql.of("s.key")), joins.clauses());
    }

    /** What the path reads; a list of labels' tags as rows of the tags. */
    private Val read(FieldPath path) {
        LabelTable table = view.layout().labels().get(path.first());
        boolean labelTags = table != null
                && path.size() == (table.kind().isList() ? 3 : 2)
                && path.last().equals("tags");
        return labelTags ? labelTags(path.first()) : new SampleScope(view.layout(), view.overlay(), joins).read(path);
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

    private Sql ofView(Sql key) {
        if (members.isPresent()) {
            return Sql.of(" JOIN " + members.get() + " v ON v.key = {}", key);
        }
        return view.hasAll() ? Sql.of("") : Sql.of(" JOIN ({}) v ON v.key = {}", view.members(), key);
    }
}
