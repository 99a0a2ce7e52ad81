package io.vitrine.view;

import io.vitrine.model.Bounds;
import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.FieldType.Scalar;
import io.vitrine.model.Schema;
import io.vitrine.model.VitrineException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a question asks of the dataset when it is checked; refuses with a problem whose place is the question. */
final class AggregationCheck {
    private static final Set<FieldType> NUMBERS = Set.of(Scalar.INT, Scalar.FLOAT, Scalar.ANY);

    private final Aggregation<?> question;
    private final Schema schema;

    AggregationCheck(Aggregation<?> question, Schema schema) {
        this.question = question;
        this.schema = schema;
    }

    void exists(String path) {
        type(path);
    }

    /** Values that are more than there or not there. */
    void values(String path) {
        want(path, "values that can be compared", AggregationCheck::isValue);
    }

    /** Anything but labels, which samples hold whole. */
    void noLabels(String path) {
        FieldType type = element(type(path));
        boolean whole = type instanceof FieldType.Labelled || path.equals("metadata");
        if (whole) {
            throw AggregationProblems.whole(question, path, parts(path)).asException();
        }
    }

    void numbers(String path) {
        want(path, "numbers", NUMBERS::contains);
    }

    void numbersOrInstants(String path) {
        want(path, "numbers or instants", AggregationCheck::isOrdered);
    }

    void range(String path, @Nullable Bounds range) {
        if (range == null) {
            numbersOrInstants(path);
        } else if (range.min() instanceof Instant) {
            want(path, "instants, as its range is of instants", Scalar.DATE::equals);
        } else {
            want(path, "numbers, as its range is of numbers", NUMBERS::contains);
        }
    }

    private void want(String path, String wanted, Predicate<FieldType> fits) {
        FieldType found = element(type(path));
        if (!fits.test(found)) {
            List<String> fitting = schema.paths().stream()
                    .filter(known -> fits.test(element(type(known))))
                    .toList();
            throw AggregationProblems.wrongType(question, path, found, wanted, fitting)
                    .asException();
        }
    }

    private List<String> parts(String path) {
        return schema.paths().stream()
                .filter(known -> known.startsWith(path + ".") && isValue(element(type(known))))
                .toList();
    }

    private FieldType type(String path) {
        FieldPath parsed;
        try {
            parsed = FieldPath.of(path);
        } catch (VitrineException e) {
            throw AggregationProblems.placed(e.getProblem(), question).asException();
        }
        return schema.type(parsed)
                .orElseThrow(() -> AggregationProblems.unknownField(question, parsed, schema)
                        .asException());
    }

    private static FieldType element(FieldType type) {
        return type instanceof FieldType.ListOf list ? element(list.element()) : type;
    }

    private static boolean isValue(FieldType type) {
        return type instanceof Scalar;
    }

    private static boolean isOrdered(FieldType type) {
        return NUMBERS.contains(type) || type == Scalar.DATE;
    }
}
