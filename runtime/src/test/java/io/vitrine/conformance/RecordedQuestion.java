package io.vitrine.conformance;

import io.vitrine.model.Bounds;
import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.Schema;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Numbers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions as they were recorded, as far as there are such questions, options and fields here. */
final class RecordedQuestion {
    private final String op;
    private final Map<String, Object> args;
    private final Schema schema;

    private RecordedQuestion(String op, Map<String, Object> args, Schema schema) {
        this.op = op;
        this.args = args;
        this.schema = schema;
    }

    /** The question, or empty if it cannot be asked here. */
    static Optional<Aggregation<?>> of(String op, Map<String, Object> args, Schema schema) {
        try {
            Aggregation<?> question = new RecordedQuestion(op, args, schema).question();
            if (question != null) {
                question.check(schema);
            }
            return Optional.ofNullable(question);
        } catch (VitrineException e) {
            return Optional.empty();
        }
    }

    private @Nullable Aggregation<?> question() {
        String path = (String) args.get("field_or_expr");
        // Ids are given anew, and lists are opened by their paths here.
        boolean known = args.get("expr") == null && (path == null || isKnown(path));
        if (!known || path == null && !op.equals("count") || path != null && isRuledOut(path)) {
            return null;
        }
        Numbers numbers = is("safe") ? Numbers.FINITE : Numbers.ALL;
        return switch (op) {
            case "count" -> is("safe") ? null : new Aggregation.Count(path);
            case "count_values" ->
                is("safe") || has("_first") || has("_include") || !"".equals(args.getOrDefault("_search", ""))
                        ? null
                        : new Aggregation.CountValues(path);
            case "distinct" -> is("safe") ? null : new Aggregation.Distinct(path);
            case "bounds" ->
                is("_count_nonfinites") ? new Aggregation.Extent(path) : new Aggregation.Bounds(path, numbers);
            case "mean" -> new Aggregation.Mean(path, numbers);
            case "sum" -> new Aggregation.Sum(path, numbers);
            case "histogram_values" -> is("auto") ? null : histogram(path);
            case "values" ->
                has("missing_value") || is("_raw") || is("unwind") && !isList(path)
                        ? null
                        : new Aggregation.Values(path);
            default -> null;
        };
    }

    private boolean isKnown(String path) {
        FieldPath parsed = FieldPath.of(path);
        return !parsed.last().equals("id") && schema.type(parsed).isPresent();
    }

    /**
     * What differs by rule: lists in lists are one value here, and a label field is null where its list is; numbers in a list
     * of the sample's own are finite here if that is asked for, where the reference takes all.
     */
    private boolean isRuledOut(String path) {
        FieldType type = schema.type(FieldPath.of(path)).orElseThrow();
        boolean nested = type.toString().contains("list<any>") && !op.equals("values");
        boolean labels =
                type instanceof FieldType.Labelled labelled && labelled.kind().isList();
        boolean ownList = type instanceof FieldType.ListOf && FieldPath.of(path).size() == 1;
        boolean opened = is("unwind") && type.toString().contains("list<any>");
        return nested || labels || opened || ownList && is("safe");
    }

    private boolean isList(String path) {
        return schema.type(FieldPath.of(path)).orElseThrow() instanceof FieldType.ListOf;
    }

    private @Nullable Aggregation<?> histogram(String path) {
        Object bins = args.get("bins") == null ? 10L : args.get("bins");
        if (!(bins instanceof Long count)) {
            return null;
        }
        return new Aggregation.HistogramValues(path, count.intValue(), range(path));
    }

    private @Nullable Bounds range(String path) {
        if (!(args.get("range") instanceof List<?> range)) {
            return null;
        }
        boolean dates = schema.type(FieldPath.of(path)).orElseThrow() == FieldType.Scalar.DATE;
        return dates ? Bounds.of(instant(range.get(0)), instant(range.get(1))) : Bounds.of(range.get(0), range.get(1));
    }

    private static Instant instant(Object millis) {
        return millis instanceof Instant instant ? instant : Instant.ofEpochMilli(((Number) millis).longValue());
    }

    private boolean is(String name) {
        return Boolean.TRUE.equals(args.get(name));
    }

    private boolean has(String name) {
        return args.get(name) != null;
    }
}
