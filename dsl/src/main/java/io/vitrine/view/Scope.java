package io.vitrine.view;

import io.vitrine.model.FieldType;
import io.vitrine.model.Problem;
import io.vitrine.model.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression is evaluated: over the samples of a dataset, or over the labels of one of its fields.
 *
 * @param schema of the dataset
 * @param labels the field whose labels are at hand; null where samples are
 */
public record Scope(Schema schema, @Nullable String labels) {
    public static Scope samples(Schema schema) {
        return new Scope(schema, null);
    }

    public static Scope labels(Schema schema, String field) {
        return new Scope(schema, field);
    }

    /**
     * The type of what {@code field} reads here.
     *
     * @throws io.vitrine.model.VitrineException {@code view.unknown-field}
     */
    public FieldType type(Expr.Field field) {
        if (labels == null || field.of() == Expr.Field.Start.SAMPLE) {
            return schema.type(field.path())
                    .orElseThrow(() -> unknown(field, "dataset \"" + schema.dataset() + "\"", schema.names()));
        }
        var attributes = schema.attributes(labels);
        return Optional.ofNullable(attributes.get(field.path().toString()))
                .orElseThrow(() -> unknown(field, "a label in \"" + labels + "\"", attributes.keySet()));
    }

    private static RuntimeException unknown(Expr.Field field, String owner, java.util.Collection<String> known) {
        Problem problem = ExprProblems.unknownField(field.path(), owner, known);
        return problem.asException();
    }
}
