package io.vitrine.view;

import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.Ids;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.model.Schema;
import java.util.List;

/** What a stage asks of the dataset when a view is checked; refuses with a problem that the caller gives a place. */
final class StageCheck {
    private final Schema schema;

    StageCheck(Schema schema) {
        this.schema = schema;
    }

    FieldType overSamples(Expr expr) {
        return ExprTypes.of(expr, Scope.samples(schema));
    }

    /** Checks an expression over the labels of {@code field}, and that it holds labels. */
    void overLabels(String field, Expr expr) {
        LabelKind kind = schema.labels(field).orElseThrow(() -> noLabels(field).asException());
        if (kind == LabelKind.SEGMENTATION || kind == LabelKind.HEATMAP) {
            throw Problem.of(
                            "view.wrong-type",
                            "The labels in \"%s\" are of kind %s, which cannot be filtered.".formatted(field, kind))
                    .asException();
        }
        ExprTypes.of(expr, Scope.labels(schema, field));
    }

    void ids(List<String> ids) {
        ids.forEach(Ids::check);
    }

    private Problem noLabels(String field) {
        List<String> withLabels = schema.fields().stream()
                .filter(candidate -> candidate.type() instanceof FieldType.Labelled)
                .map(candidate -> candidate.name())
                .toList();
        if (schema.type(FieldPath.of(field)).isEmpty()) {
            return ExprProblems.unknownField(
                    FieldPath.of(field), "dataset \"" + schema.dataset() + "\"", schema.names());
        }
        return Problem.of(
                "view.not-labels",
                "Field \"%s\" holds no labels. %sFields with labels: %s."
                        .formatted(Names.shown(field), Names.didYouMean(field, withLabels), Names.listed(withLabels)));
    }
}
