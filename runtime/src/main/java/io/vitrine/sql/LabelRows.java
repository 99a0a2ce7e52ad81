package io.vitrine.sql;

import io.vitrine.model.FieldType;
import io.vitrine.model.LabelKind;
import io.vitrine.sql.Layout.Column;
import io.vitrine.sql.Val.Plain;
import io.vitrine.sql.Val.Rows;
import java.util.List;

/** The labels of one field as rows {@code l} of its table, without those that the view has filtered away. */
final class LabelRows {
    private final Layout layout;
    private final LabelTable table;
    private final List<Overlay.Filter> filters;

    LabelRows(Layout layout, String field, Overlay overlay) {
        this.layout = layout;
        this.table = layout.labels().get(field);
        this.filters = overlay.of(field);
    }

    LabelTable table() {
        return table;
    }

    /** What stands behind FROM. */
    Sql from() {
        boolean readsSample = filters.stream().anyMatch(filter -> !filter.joins().text().isEmpty());
        Sql sample = Sql.of(readsSample ? " JOIN " + layout.samples() + " s ON s.key = l.sid" : "");
        List<Sql> joins = filters.stream().map(Overlay.Filter::joins).toList();
        return Sql.of(table.table() + " l{}{}", sample, Sql.join("", joins));
    }

    List<Sql> where() {
        return filters.stream().map(Overlay.Filter::condition).toList();
    }

    /** The one label of each sample, as rows with {@code owner}; for fields of single labels. */
    Sql owned() {
        return Sql.of("SELECT l.*, l.sid AS owner FROM {}{}", from(), Sql.where(where()));
    }

    /** The list of what {@code element} reads of each label, for the sample {@code s}. */
    Rows list(Plain element, Sql present) {
        Sql count = filters.isEmpty() ? Sql.of("s." + table.count()) : null;
        return new Rows(
                from(), Sql.of("l.sid"), Sql.of("s.key"), where(), element, Sql.of("l.pos"), present, count);
    }

    /** The attribute {@code name} of the label in the row {@code alias}. */
    Val attribute(String name, String alias) {
        if (name.equals("id")) {
            return Plain.of(Kind.STRING, id(layout, alias));
        }
        if (name.equals("tags")) {
            return new Rows(
                    Sql.of(layout.labelTags() + " t"),
                    Sql.of("t.key"),
                    Sql.of(alias + ".key"),
                    List.of(),
                    Plain.of(Kind.STRING, Sql.of("t.tag")),
                    Sql.of("t.pos"),
                    Sql.of(alias + ".key IS NOT NULL"),
                    null);
        }
        Column column = table.attributes().get(name);
        if (column != null) {
            return column(column, alias);
        }
        LabelKind kind = table.kind().element();
        FieldType type = kind.attributes().get(name);
        return Plain.of(Kind.of(type), guarded(KindColumns.part(kind, name, alias), name, alias));
    }

    /** A list put together from columns is there also where the row is not; so it must be said. */
    private static Sql guarded(Sql part, String name, String alias) {
        boolean composed = name.equals("bounding_box") || name.equals("support");
        return composed ? Sql.of("CASE WHEN " + alias + ".key IS NOT NULL THEN {} END", part) : part;
    }

    static Plain column(Column column, String alias) {
        Sql sql = Sql.of(alias + "." + column.name());
        boolean list = column.kind().list() && column.kind().base() == Kind.Base.ANY;
        return Plain.of(
                column.kind(), list ? AnyValues.elements(sql) : sql, missing(column.ordinal(), alias));
    }

    /** Whether the row has no value for an ordinal: rows that are older than a field have no character for it. */
    static Sql missing(int ordinal, String alias) {
        return Sql.of("coalesce(substr(" + alias + "._absent, " + (ordinal + 1) + ", 1), '') <> '0'");
    }

    static Sql id(Layout layout, String alias) {
        return Sql.of("printf('%08x%016x', " + layout.second() + ", " + alias + ".key)");
    }

    /** An attribute of labels in a list, as one element; a list of its own becomes one JSON value. */
    Plain element(String name) {
        if (!name.equals("tags")) {
            return attribute(name, "l").plain(new Joins(new Joins.Aliases()));
        }
        Sql tags =
                Sql.of("SELECT key AS owner, list(tag ORDER BY pos) AS v FROM " + layout.labelTags() + " GROUP BY 1");
        return Plain.of(
                new Kind(Kind.Base.STRING, true),
                Sql.of("coalesce((SELECT g.v FROM ({}) g WHERE g.owner = l.key), [])", tags));
    }
}
