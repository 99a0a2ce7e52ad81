package io.vitrine.sql;

import io.vitrine.view.Aggregation;
import io.vitrine.view.View;
import java.util.List;
import java.util.Optional;

/** A view of one dataset in SQL: its rows, its labels, and what can be counted in it. */
public final class ViewSql {
    private final Layout layout;
    private final Level level;
    private final Overlay overlay;

    ViewSql(Layout layout, Level level, Overlay overlay) {
        this.layout = layout;
        this.level = level;
        this.overlay = overlay;
    }

    /** Compiles {@code view}, which {@link View#check} has let pass. */
    public static ViewSql of(Layout layout, View view) {
        return new ViewCompiler(layout).compile(view.lower());
    }

    /** Whether the view has every sample of the dataset, in any order. */
    public boolean hasAll() {
        return level.where().isEmpty()
                && !level.isCut()
                && !level.listed()
                && level.from().equals(Level.all(layout).from());
    }

    /** Whether the view has every sample in the order of the dataset. */
    public boolean isNatural() {
        return hasAll() && level.order().isEmpty();
    }

    /** The keys of the view's samples, in its order. */
    public Sql keys() {
        return level.ordered(Sql.of("s.key"));
    }

    /** Keys, widths and heights of the view's samples, in its order. */
    public Sql keysAndSizes() {
        return level.ordered(Sql.of("s.key, s.m_width, s.m_height"));
    }

    /** The keys of the view's samples in any order, as column {@code key}; each once, none NULL. */
    public Sql members() {
        return level.isCut() ? keys() : level.select(Sql.of("s.key"));
    }

    /** How many samples the view has. */
    public Sql count() {
        return level.isCut()
                ? Sql.of(
                        "SELECT greatest(least(count(*) - " + level.skip() + ", " + level.limit() + "), 0) FROM ({})",
                        level.select(Sql.of("s.key")))
                : level.select(Sql.of("count(*)"));
    }

    /** Whether the view filters the labels of {@code field}. */
    public boolean filters(String field) {
        return overlay.filters(field);
    }

    /**
     * {@code columns} of the labels of {@code field} that the view keeps, over the row {@code l}, by sample and position.
     *
     * @param condition on {@code l}: of which samples
     */
    public Sql labels(String field, String columns, Sql condition) {
        var rows = new LabelRows(layout, field, overlay);
        return Sql.of(
                "SELECT " + columns + " FROM {}{} ORDER BY l.sid, l.pos",
                rows.from(),
                Sql.where(RowLists.plus(rows.where(), condition)));
    }

    /** The keys and samples, {@code key} and {@code sid}, of the labels of {@code field} that the view keeps, in any order. */
    public Sql labelMembers(String field) {
        var rows = new LabelRows(layout, field, overlay);
        List<Sql> where = hasAll()
                ? rows.where()
                : RowLists.plus(rows.where(), Sql.of("l.sid IN (SELECT key FROM ({}))", members()));
        return Sql.of("SELECT l.key, l.sid FROM {}{}", rows.from(), Sql.where(where));
    }

    /**
     * Counts in the view.
     *
     * @param members a table whose column {@code key} has the keys of the view's samples; empty to have it found by the
     *     statement itself
     */
    public Answer answer(Aggregation question, Optional<String> members) {
        return new Answers(this, members).of(question);
    }

    /**
     * A statement that answers a question.
     *
     * @param sql one row with a number if {@code values} is empty; else rows of a value and its count, most frequent first,
     *     then by value
     * @param values how the values are read
     */
    public record Answer(Sql sql, Optional<Kind> values) {}

    Layout layout() {
        return layout;
    }

    Overlay overlay() {
        return overlay;
    }
}
