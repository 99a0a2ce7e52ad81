package io.vitrine.store.duckdb;

import io.vitrine.model.Extent;
import io.vitrine.model.ValueList;
import io.vitrine.sql.Sql;
import io.vitrine.sql.Statement;
import io.vitrine.sql.ViewSql;
import io.vitrine.view.Aggregation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers questions about a view of a dataset. */
final class Aggregating {
    static final Aggregation<Long> COUNT = new Aggregation.Count(null);

    private static final String MEMBERS = "vitrine_members";

    private final Db db;
    private final StoredDataset dataset;
    private final ViewSql view;
    private final Supplier<long[]> keys;

    /**
     * Answers from the state that {@code db} sees.
     *
     * @param keys finds the keys of the view's samples, in its order
     */
    Aggregating(Db db, StoredDataset dataset, ViewSql view, Supplier<long[]> keys) {
        this.db = db;
        this.dataset = dataset;
        this.view = view;
        this.keys = keys;
    }

    List<Object> answer(List<? extends Aggregation<?>> questions) {
        var answers = new Object[questions.size()];
        Map<Integer, Aggregation<?>> asked = new LinkedHashMap<>();
        Optional<Long> count = knownCount(dataset, view);
        for (int i = 0; i < answers.length; i++) {
            Aggregation<?> question = questions.get(i);
            if (count.isPresent() && question.equals(COUNT)) {
                answers[i] = count.get();
            } else if (question instanceof Aggregation.Values values) {
                answers[i] = values(values.path());
            } else {
                asked.put(i, question);
            }
        }
        if (!asked.isEmpty()) {
            Optional<String> members = members(asked.values());
            ask(asked, members).forEach((i, answer) -> answers[i] = answer);
            if (members.isPresent()) {
                db.run("DROP TABLE " + MEMBERS);
            }
        }
        return List.of(answers);
    }

    /** How many samples a view has, if that is known without a look at them. */
    static Optional<Long> knownCount(StoredDataset dataset, ViewSql view) {
        return view.hasAll()
                ? Optional.of(dataset.samples())
                : view.run().map(run -> Span.of(run, dataset.samples()).size());
    }

    /** Answering several questions of one view, its samples are found once: 35 ms a sidebar, else 117. */
    private Optional<String> members(Iterable<Aggregation<?>> asked) {
        int statements = 0;
        for (Aggregation<?> question : asked) {
            statements += question instanceof Aggregation.HistogramValues ? 2 : 1;
        }
        if (statements < 2 || view.hasAll()) {
            return Optional.empty();
        }
        db.update(Sql.of("CREATE OR REPLACE TEMP TABLE " + MEMBERS + " AS {}", view.members()));
        return Optional.of(MEMBERS);
    }

    /** Asks for the extent of what histograms have no range for, along with all else, and then for these. */
    private Map<Integer, Object> ask(Map<Integer, Aggregation<?>> asked, Optional<String> members) {
        Map<Integer, Aggregation.HistogramValues> later = new LinkedHashMap<>();
        Map<Integer, Aggregation<?>> now = new LinkedHashMap<>(asked);
        now.replaceAll((i, question) -> {
            if (question instanceof Aggregation.HistogramValues histogram && histogram.range() == null) {
                later.put(i, histogram);
                return new Aggregation.Extent(histogram.path());
            }
            return question;
        });
        Map<Integer, Object> answers = run(now, members);
        if (!later.isEmpty()) {
            Map<Integer, Aggregation<?>> ranged = new LinkedHashMap<>();
            later.forEach((i, histogram) -> ranged.put(i, withRange(histogram, (Extent) answers.get(i))));
            answers.putAll(run(ranged, members));
        }
        return answers;
    }

    private Aggregation<?> withRange(Aggregation.HistogramValues histogram, Extent extent) {
        return new Aggregation.HistogramValues(histogram.path(), histogram.bins(), view.rangeOf(histogram, extent));
    }

    private Map<Integer, Object> run(Map<Integer, Aggregation<?>> asked, Optional<String> members) {
        List<Integer> places = List.copyOf(asked.keySet());
        Map<Integer, Object> answers = new HashMap<>();
        for (Statement statement : view.answers(List.copyOf(asked.values()), members)) {
            List<List<@Nullable Object>> rows = db.list(statement.sql(), row -> read(row, statement));
            statement
                    .parts()
                    .forEach(part -> answers.put(
                            places.get(part.question()), part.answer().apply(rows)));
        }
        return answers;
    }

    private static List<@Nullable Object> read(ResultSet row, Statement statement) throws SQLException {
        var values = new ArrayList<@Nullable Object>(statement.columns().size());
        for (int i = 0; i < statement.columns().size(); i++) {
            values.add(Cells.value(
                    row,
                    row.getMetaData().getColumnName(i + 1),
                    statement.columns().get(i)));
        }
        return values;
    }

    private ValueList values(String path) {
        Statement statement = view.values(path);
        Map<Long, Object> byKey = new HashMap<>();
        db.each(
                statement.sql(),
                row -> byKey.put(row.getLong(1), read(row, statement).get(1)));
        var values = new ArrayList<@Nullable Object>();
        for (long key : keys.get()) {
            values.add(byKey.get(key));
        }
        return ValueList.of(values);
    }
}
