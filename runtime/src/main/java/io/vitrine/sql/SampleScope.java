package io.vitrine.sql;

import io.vitrine.model.FieldPath;
import io.vitrine.model.LabelKind;
import io.vitrine.sql.Layout.Column;
import io.vitrine.sql.Val.Plain;
import io.vitrine.sql.Val.Rows;
import io.vitrine.view.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What fields read over samples: the row {@code s}, its tags, and the labels that the view keeps. */
record SampleScope(Layout layout, Overlay overlay, Joins joins) implements Scope {
    @Override
    public Val read(Expr.Field field) {
        return read(field.path());
    }

    Val read(FieldPath path) {
        Column column = layout.fields().get(path.toString());
        if (column != null) {
            return LabelRows.column(column, "s");
        }
        if (layout.labels().containsKey(path.first())) {
            return inLabels(path);
        }
        return switch (path.toString()) {
            case "id" -> Plain.of(Kind.STRING, LabelRows.id(layout, "s"));
            case "filepath" -> Plain.of(Kind.STRING, Sql.of("s.filepath"));
            case "tags" -> tags();
            case "metadata" -> object(Sql.of(
                    "coalesce(s.m_size, s.m_width, s.m_height, s.m_channels) IS NOT NULL OR s.m_mime IS NOT NULL"), null);
            case "metadata.size_bytes" -> Plain.of(Kind.INT, Sql.of("s.m_size"));
            case "metadata.mime_type" -> Plain.of(Kind.STRING, Sql.of("s.m_mime"));
            case "metadata.width" -> Plain.of(Kind.INT, Sql.of("s.m_width"));
            case "metadata.height" -> Plain.of(Kind.INT, Sql.of("s.m_height"));
            case "metadata.num_channels" -> Plain.of(Kind.INT, Sql.of("s.m_channels"));
            default -> throw new IllegalStateException("no column for " + path);
        };
    }

    private Rows tags() {
        return new Rows(
                Sql.of(layout.tags() + " t"),
                Sql.of("t.key"),
                Sql.of("s.key"),
                List.of(),
                Plain.of(Kind.STRING, Sql.of("t.tag")),
                Sql.of("t.pos"),
                Sql.TRUE,
                null);
    }

    private Val inLabels(FieldPath path) {
        var rows = new LabelRows(layout, path.first(), overlay);
        LabelKind kind = rows.table().kind();
        Sql counted = Sql.of("s." + rows.table().count() + " IS NOT NULL");
        // After a filter the field is there in every sample, null where there was nothing.
        Sql missing = overlay.filters(path.first()) ? null : LabelRows.missing(rows.table().ordinal(), "s");
        if (kind.isList()) {
            // A filter that keeps all samples makes a document of what was null, as the reference does.
            return switch (path.size()) {
                case 1 -> object(missing == null ? Sql.TRUE : counted, missing);
                case 2 -> rows.list(Plain.of(Kind.OBJECT, Sql.of("1")), counted);
                default -> rows.list(rows.element(path.last()), counted);
            };
        }
        if (path.size() == 1 && !overlay.filters(path.first())) {
            return object(counted, missing);
        }
        String alias = joins.left(rows.owned(), Sql.of("s.key")).text();
        if (path.size() == 1) {
            return object(Sql.of(alias + ".key IS NOT NULL"), null);
        }
        Val attribute = rows.attribute(path.last(), alias);
        return attribute instanceof Plain plain && plain.missing() == null
                ? Plain.of(plain.kind(), plain.sql(), Sql.of(alias + ".key IS NULL"))
                : attribute;
    }

    private static Plain object(Sql present, @Nullable Sql missing) {
        return Plain.of(Kind.OBJECT, Sql.of("CASE WHEN {} THEN 1 END", present), missing);
    }
}
