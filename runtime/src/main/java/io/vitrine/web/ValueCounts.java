package io.vitrine.web;

import io.vitrine.model.Counts;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Extent;
import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.FieldType.Scalar;
import io.vitrine.model.Schema;
import io.vitrine.store.StoreReads;
import io.vitrine.view.Aggregation;
import io.vitrine.view.View;
import io.vitrine.wire.PathCounts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what stands at several paths, each as its type asks for, in one question to the store. */
final class ValueCounts {
    /** Of a path with more values than this, only the most frequent are counted out one by one. */
    private static final int MOST_VALUES = 1_000;

    private static final int TOP_VALUES = 100;

    private final Schema schema;

    private ValueCounts(Schema schema) {
        this.schema = schema;
    }

    static List<PathCounts> of(StoreReads store, DatasetInfo info, View view, List<String> paths) {
        var counts = new ValueCounts(info.schema());
        Set<Aggregation<?>> questions = new LinkedHashSet<>();
        paths.forEach(path -> questions.addAll(counts.questions(path)));
        var asked = List.copyOf(questions);
        List<Object> answers = store.aggregate(info.name(), view, asked);
        return paths.stream().map(path -> counts.of(path, asked, answers)).toList();
    }

    private List<Aggregation<?>> questions(String path) {
        FieldType type = type(path);
        var questions = new ArrayList<Aggregation<?>>();
        if (hasValues(type)) {
            questions.add(new Aggregation.CountValues(path, MOST_VALUES));
        }
        if (hasExtent(type)) {
            questions.add(new Aggregation.Extent(path));
        }
        // An unknown path is counted too: the store says what is wrong with it.
        return questions.isEmpty() ? List.of(new Aggregation.Count(path)) : questions;
    }

    @SuppressWarnings("unchecked") // each question names the type of its answer
    private PathCounts of(String path, List<Aggregation<?>> asked, List<Object> answers) {
        Counts<Object> counts = (Counts<Object>) find(new Aggregation.CountValues(path, MOST_VALUES), asked, answers);
        Extent extent = (Extent) find(new Aggregation.Extent(path), asked, answers);
        Long count = (Long) find(new Aggregation.Count(path), asked, answers);
        String kind = kind(type(path));
        if (counts != null) {
            boolean many = counts.distinct() > MOST_VALUES;
            return new PathCounts(
                    path, kind, counts.total(), counts.distinct(), many ? counts.top(TOP_VALUES) : counts, extent);
        }
        if (extent != null) {
            return new PathCounts(path, kind, extent.count() + extent.none(), null, null, extent);
        }
        return new PathCounts(path, kind, count == null ? 0 : count, null, null, null);
    }

    private static @Nullable Object find(Aggregation<?> question, List<Aggregation<?>> asked, List<Object> answers) {
        int at = asked.indexOf(question);
        return at < 0 ? null : answers.get(at);
    }

    /** What each value at {@code path} is; a document if there is no such path. */
    private FieldType type(String path) {
        return element(schema.type(FieldPath.of(path)).orElseGet(FieldType.Document::new));
    }

    private static FieldType element(FieldType type) {
        return type instanceof FieldType.ListOf list ? element(list.element()) : type;
    }

    private static boolean hasValues(FieldType type) {
        return type instanceof Scalar && type != Scalar.FLOAT && type != Scalar.DATE;
    }

    private static boolean hasExtent(FieldType type) {
        return type == Scalar.INT || type == Scalar.FLOAT || type == Scalar.DATE;
    }

    /** As it is called in JSON. */
    static String kind(FieldType type) {
        return type instanceof FieldType.Labelled labels ? labels.kind().json() : type.toString();
    }
}
