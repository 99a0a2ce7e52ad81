package io.vitrine.view;

import io.vitrine.model.Bounds;
import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.model.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages about what is asked of a view as a whole. */
final class AggregationProblems {
    private AggregationProblems() {}

    static Problem placed(Problem problem, Aggregation<?> question) {
        return new Problem(problem.code(), question + ": " + problem.message(), question.toString(), problem.details());
    }

    /** What is near is looked for among the parts of labels where the path begins with a field of labels. */
    static Problem unknownField(Aggregation<?> question, FieldPath path, Schema schema) {
        List<String> below = schema.paths().stream()
                .filter(known -> known.startsWith(path.first() + "."))
                .toList();
        boolean inLabels = schema.labels(path.first()).isPresent();
        Problem problem = ExprProblems.unknownField(
                path, "dataset \"" + schema.dataset() + "\"", inLabels ? below : schema.names());
        return placed(problem, question);
    }

    static Problem wrongType(
            Aggregation<?> question, String path, FieldType found, String wanted, List<String> fitting) {
        String message = "Needs %s, but the values of \"%s\" are of type %s. Fields that fit: %s."
                .formatted(wanted, Names.shown(path), found, Names.listed(fitting));
        return placed(new Problem("view.wrong-type", message, null, Map.of("field", path)), question);
    }

    static Problem whole(Aggregation<?> question, String path, List<String> parts) {
        String message =
                ("\"%s\" is not one value. Name one of its parts, or read whole samples with stream(). Parts: %s.")
                        .formatted(Names.shown(path), Names.listed(parts));
        return placed(new Problem("view.wrong-type", message, null, Map.of("field", path)), question);
    }

    static Problem negativeTop(int top) {
        return Problem.of(
                "view.bad-argument", "The most frequent %d values are none. Ask for 0 or more.".formatted(top));
    }

    static Problem badBins(int bins, int most) {
        return Problem.of(
                "view.bad-argument",
                "A histogram of %d bins cannot be made. It has 1 to %s bins.".formatted(bins, "%,d".formatted(most)));
    }

    /** Refuses a range that is no stretch of numbers or of instants. */
    static void checkRange(@Nullable Bounds range) {
        if (range == null) {
            return;
        }
        boolean instants =
                range.min() instanceof Instant from && range.max() instanceof Instant to && from.isBefore(to);
        boolean numbers = range.min() instanceof Number from
                && range.max() instanceof Number to
                && Double.isFinite(from.doubleValue())
                && Double.isFinite(to.doubleValue())
                && from.doubleValue() < to.doubleValue();
        if (!instants && !numbers) {
            throw Problem.of(
                            "view.bad-argument",
                            "A histogram cannot reach from %s to %s. Its range is two finite numbers or two instants, the lower one first."
                                    .formatted(range.min(), range.max()))
                    .asException();
        }
    }

    static Problem notAsked(Aggregation<?> question, List<Aggregation<?>> asked) {
        return Problem.of(
                "view.not-asked",
                "%s was not asked. Asked: %s."
                        .formatted(
                                question,
                                Names.listed(asked.stream()
                                        .map(Aggregation::toString)
                                        .toList())));
    }
}
