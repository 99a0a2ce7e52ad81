package io.vitrine.sql;

import static io.vitrine.sql.ValueOrder.MISSING;

import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.Label;
import io.vitrine.model.Sample;
import io.vitrine.model.Schema;
import io.vitrine.view.Expr;
import io.vitrine.view.Relation;
import io.vitrine.view.Scope;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.SortKey;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Applies views to lists of samples, a relation at a time: what every store must agree with. */
public final class ViewInterpreter {
    private final Schema schema;
    private final ToDoubleFunction<Sample> random;
    private final Set<String> filtered = new HashSet<>();

    /** The rows in their natural order; a sort is pending until something cuts it off, so that the next replaces it. */
    private List<Row> rows;

    private Comparator<Row> order;
    private boolean listed;

    private record Row(Sample sample, List<Object> keys) {}

    private ViewInterpreter(Schema schema, List<Sample> samples, ToDoubleFunction<Sample> random) {
        this.schema = schema;
        this.random = random;
        this.rows = samples.stream().map(sample -> new Row(sample, List.of())).toList();
    }

    /** What a view is of a list of samples, and what counts in it. */
    public record Shown(List<Sample> samples, Schema schema, Set<String> filtered) {
        /** The number of values at {@code path} that are not null. */
        public long count(String path) {
            return elements(path).stream()
                    .filter(value -> !ValueOrder.isNull(value))
                    .count();
        }

        /** What each sample has at {@code path}, lists as they are, null where it is missing. */
        public List<Object> values(String path) {
            return samples.stream()
                    .map(sample -> RowFields.wholeOf(sample, FieldPath.of(path), schema, filtered))
                    .toList();
        }

        /** Counts by {@link ValueOrder#normal} value. */
        public Map<Object, Long> countValues(String path) {
            return normal(elements(path).stream()
                    .collect(Collectors.groupingBy(
                            value -> java.util.Optional.ofNullable(value == MISSING ? null : ValueOrder.normal(value)),
                            Collectors.counting())));
        }

        private static Map<Object, Long> normal(Map<java.util.Optional<Object>, Long> counts) {
            Map<Object, Long> all = new HashMap<>();
            counts.forEach((value, n) -> all.merge(value.orElse("null"), n, Long::sum));
            return all;
        }

        /** Missing elements count as null here, and lists of labels go down to the elements of what they read. */
        public List<Object> elements(String text) {
            var path = FieldPath.of(text);
            boolean many =
                    schema.labels(path.first()).map(kind -> kind.isList()).orElse(false) && path.size() > 1;
            List<Object> all = new ArrayList<>();
            for (Sample sample : samples) {
                if (!many) {
                    add(RowFields.ofSample(sample, path, schema, filtered), isList(path), all);
                } else if (sample.get(path.first()) instanceof Label.Several several) {
                    for (Label.Single label : several.labels()) {
                        Object value = path.size() == 2 ? label : RowFields.ofLabel(label, path.last());
                        add(value, path.size() > 2 && isListAttribute(path), all);
                    }
                }
            }
            return all;
        }

        private boolean isList(FieldPath path) {
            return schema.type(path).orElseThrow() instanceof FieldType.ListOf;
        }

        private boolean isListAttribute(FieldPath path) {
            return schema.attributes(path.first()).get(path.last()) instanceof FieldType.ListOf;
        }

        private static void add(Object value, boolean list, List<Object> all) {
            if (!list) {
                all.add(value);
            } else if (value instanceof List<?> elements) {
                all.addAll(elements);
            }
        }
    }

    /**
     * The samples of {@code view}, in its order, with the labels it keeps.
     *
     * @param random the number in {@code [0.999, 1)} of each sample
     */
    public static Shown show(View view, Schema schema, List<Sample> samples, ToDoubleFunction<Sample> random) {
        var interpreter = new ViewInterpreter(schema, samples, random);
        view.lower().forEach(interpreter::apply);
        interpreter.settle();
        return new Shown(interpreter.rows.stream().map(Row::sample).toList(), schema, Set.copyOf(interpreter.filtered));
    }

    private void apply(Relation relation) {
        if (relation instanceof Relation.Filter filter) {
            rows = rows.stream()
                    .filter(row -> isTrue(filter.condition(), row.sample))
                    .toList();
        } else if (relation instanceof Relation.Order sort) {
            sort(sort.keys());
        } else if (relation instanceof Relation.Slice slice) {
            cut(slice.skip(), slice.limit());
        } else if (relation instanceof Relation.Pick pick) {
            pick(pick);
        } else if (relation instanceof Relation.Draw draw) {
            order = Comparator.comparingDouble(row -> draw.key() % random.applyAsDouble(row.sample));
            cut(0, draw.size());
        } else {
            reshape((Relation.Reshape) relation);
        }
    }

    private void settle() {
        if (order != null) {
            rows = rows.stream().sorted(order).toList();
            order = null;
        }
        listed = false;
    }

    private void cut(long skip, long limit) {
        settle();
        rows = rows.stream().skip(skip).limit(limit).toList();
    }

    private void sort(List<SortKey> keys) {
        if (listed) {
            settle();
        }
        List<Row> keyed = new ArrayList<>();
        for (Row row : rows) {
            List<Object> values = new ArrayList<>();
            keys.forEach(key -> values.add(value(key.by(), row.sample)));
            keyed.add(new Row(row.sample, values));
        }
        rows = keyed;
        order = (a, b) -> compare(a, b, keys);
    }

    private static int compare(Row a, Row b, List<SortKey> keys) {
        for (int i = 0; i < keys.size(); i++) {
            boolean descending = keys.get(i).order() == SortOrder.DESCENDING;
            int compared = ValueOrder.compareSorted(a.keys.get(i), b.keys.get(i), descending);
            if (compared != 0) {
                return descending ? -compared : compared;
            }
        }
        return 0;
    }

    private void pick(Relation.Pick pick) {
        boolean named = pick.keep() == Relation.Pick.Keep.NAMED;
        rows = rows.stream()
                .filter(row -> pick.ids().contains(row.sample.id()) == named)
                .toList();
        if (named && pick.order() == SelectOrder.AS_GIVEN) {
            order = Comparator.comparingInt(row -> pick.ids().indexOf(row.sample.id()));
            listed = true;
        }
    }

    private void reshape(Relation.Reshape reshape) {
        boolean drop = reshape.unmatched() == Unmatched.DROP_UNMATCHED;
        List<Row> kept = new ArrayList<>();
        for (Row row : rows) {
            Object label = filtered(reshape, row.sample);
            boolean matched =
                    label instanceof Label.Several several ? !several.labels().isEmpty() : label != null;
            if (matched || !drop) {
                kept.add(new Row(row.sample.with(reshape.field(), label), row.keys));
            }
        }
        rows = kept;
        filtered.add(reshape.field());
    }

    private Label filtered(Relation.Reshape reshape, Sample sample) {
        Object label = sample.get(reshape.field());
        if (label instanceof Detections detections) {
            List<Detection> kept = detections.labels().stream()
                    .filter(one -> isTrue(reshape, one, sample))
                    .toList();
            return new Detections(kept);
        }
        return label instanceof Label.Single single && isTrue(reshape, single, sample) ? single : null;
    }

    private boolean isTrue(Relation.Reshape reshape, Label.Single label, Sample sample) {
        var interpreter = new ExprInterpreter(
                Scope.labels(schema, reshape.field()),
                field -> field.of() == Expr.Field.Start.SAMPLE
                        ? RowFields.ofSample(sample, field.path(), schema, filtered)
                        : RowFields.ofLabel(label, field.path().toString()));
        return ExprInterpreter.isTrue(reshape.condition().fold(interpreter));
    }

    private boolean isTrue(Expr condition, Sample sample) {
        return ExprInterpreter.isTrue(value(condition, sample));
    }

    private Object value(Expr expr, Sample sample) {
        return expr.fold(new ExprInterpreter(
                Scope.samples(schema), field -> RowFields.ofSample(sample, field.path(), schema, filtered)));
    }
}
