package io.vitrine.view;

import io.vitrine.model.FieldPath;
import io.vitrine.model.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be asked of the samples of a view as a whole. */
public sealed interface Aggregation {
    /** Refuses, with a problem, a path that a dataset with {@code schema} does not have. */
    void check(Schema schema);

    /**
     * How many values there are.
     *
     * @param path whose values that are not null count, those in lists one by one; null counts samples
     */
    record Count(@Nullable String path) implements Aggregation {
        @Override
        public void check(Schema schema) {
            if (path != null) {
                Scope.samples(schema).type(new Expr.Field(FieldPath.of(path), Expr.Field.Start.CURRENT));
            }
        }
    }

    /**
     * How often each value occurs.
     *
     * @param path whose values count, those in lists one by one; what is null or missing counts as null
     */
    record CountValues(String path) implements Aggregation {
        public CountValues {
            Objects.requireNonNull(path);
        }

        @Override
        public void check(Schema schema) {
            Scope.samples(schema).type(new Expr.Field(FieldPath.of(path), Expr.Field.Start.CURRENT));
        }
    }
}
