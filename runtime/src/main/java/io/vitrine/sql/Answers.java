package io.vitrine.sql;

import io.vitrine.model.Bounds;
import io.vitrine.sql.Elements.Each;
import io.vitrine.sql.OneRow.Column;
import io.vitrine.view.Aggregation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles questions about a view to few statements: what comes down to one row over the same rows is asked in one. */
final class Answers {
    private final ViewSql view;
    private final Optional<String> members;
    private final Elements elements;
    private final OneRow ofSamples = new OneRow();
    private final Map<Sql, OneRow> ofRows = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private boolean asksSamples;

    private Answers(ViewSql view, Optional<String> members) {
        this.view = view;
        this.members = members;
        this.elements = new Elements(view, members);
    }

    static List<Statement> of(ViewSql view, Optional<String> members, List<? extends Aggregation<?>> questions) {
        var answers = new Answers(view, members);
        for (int i = 0; i < questions.size(); i++) {
            answers.ask(i, questions.get(i));
        }
        return answers.all();
    }

    private void ask(int i, Aggregation<?> question) {
        if (question instanceof Aggregation.Count count) {
            String path = count.path();
            if (path == null) {
                countSamples(i);
            } else {
                Each each = elements.of(path);
                one(i, each, Totals.count(each.value()), row -> Totals.number(row, 0));
            }
        } else if (question instanceof Aggregation.CountValues values) {
            Each each = elements.of(values.path());
            statements.add(Groups.counts(i, each.value(), rows(each), values.top()));
        } else if (question instanceof Aggregation.Distinct distinct) {
            Each each = elements.of(distinct.path());
            statements.add(Groups.distinct(i, each.value(), rows(each)));
        } else if (question instanceof Aggregation.Bounds bounds) {
            Each each = elements.of(bounds.path());
            one(i, each, Totals.bounds(each.value(), bounds.numbers()), Totals::bounds);
        } else if (question instanceof Aggregation.Mean mean) {
            Each each = elements.of(mean.path());
            one(i, each, Totals.mean(each.value(), mean.numbers()), Totals::mean);
        } else if (question instanceof Aggregation.Sum sum) {
            Each each = elements.of(sum.path());
            one(i, each, Totals.sum(each.value(), sum.numbers()), Totals::sum);
        } else if (question instanceof Aggregation.Extent extent) {
            Each each = elements.of(extent.path());
            one(i, each, Totals.extent(each.value()), Totals::extent);
        } else if (question instanceof Aggregation.HistogramValues histogram) {
            histogram(i, histogram);
        } else {
            throw new IllegalStateException(question + " has no statement of its own");
        }
    }

    private void histogram(int i, Aggregation.HistogramValues question) {
        Bounds range = question.range();
        if (range == null) {
            throw new IllegalArgumentException("bins of a range that is not known yet");
        }
        Each each = elements.of(question.path());
        statements.add(Bins.of(question.bins(), range).over(i, each.value(), rows(each)));
    }

    private void countSamples(int i) {
        Sql count =
                members.map(table -> Sql.of("SELECT count(*) FROM " + table)).orElseGet(view::count);
        statements.add(new Statement(
                count, List.of(Kind.INT), List.of(new Statement.Part(i, rows -> Totals.number(rows.get(0), 0)))));
    }

    private void one(int i, Each each, List<Column> columns, Function<List<@Nullable Object>, Object> answer) {
        Sql rows = each.rows();
        asksSamples |= rows == null;
        OneRow row = rows == null ? ofSamples : ofRows.computeIfAbsent(rows, fresh -> new OneRow());
        row.ask(i, columns, answer);
    }

    private Sql rows(Each each) {
        Sql rows = each.rows();
        return rows == null ? elements.samples() : rows;
    }

    /** Last the one over the samples, whose joins are all known by then. */
    private List<Statement> all() {
        ofRows.forEach((rows, row) -> statements.add(row.over(rows)));
        if (asksSamples) {
            statements.add(ofSamples.over(elements.samples()));
        }
        return statements;
    }
}
