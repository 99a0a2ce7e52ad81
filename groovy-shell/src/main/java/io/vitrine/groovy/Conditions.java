package io.vitrine.groovy;

import groovy.lang.Closure;
import io.vitrine.Dataset;
import io.vitrine.DatasetView;
import io.vitrine.model.Schema;
import io.vitrine.view.Expr;
import io.vitrine.view.ExprFold;
import io.vitrine.view.Stages;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the expression out of a compiled closure; refuses other closures, and names that could be two things. */
final class Conditions {
    private Conditions() {}

    /** The expression over samples; {@code method} is what got the closure. */
    static Expr overSamples(Stages<?> view, String method, Closure<?> closure) {
        return checked(
                view,
                method,
                closure,
                "dataset \"%s\"",
                schema -> schema.names().stream()
                        .map(name -> name.split("\\.", 2)[0])
                        .collect(Collectors.toSet()));
    }

    /** The expression over the labels of {@code field}. */
    static Expr overLabels(Stages<?> view, String method, String field, Closure<?> closure) {
        return checked(
                view,
                method,
                closure,
                "the labels in \"" + field + "\"",
                schema -> schema.attributes(field).keySet());
    }

    private static Expr checked(
            Stages<?> view,
            String method,
            Closure<?> closure,
            String where,
            Function<Schema, Collection<String>> names) {
        if (!(closure instanceof ExprClosure compiled)) {
            throw GroovyProblems.notCompiled(method).asException();
        }
        ExprClosure.Built built = compiled.built();
        Set<String> captured = built.captured();
        if (captured.isEmpty()) {
            return built.expr();
        }
        // Only a closure that takes values from the program costs a look at the schema.
        schema(view).ifPresent(schema -> {
            Collection<String> fields = names.apply(schema);
            captured.stream().filter(fields::contains).findFirst().ifPresent(name -> {
                throw GroovyProblems.ambiguous(name, where.formatted(schema.dataset()))
                        .asException();
            });
        });
        if (!readsField(built.expr())) {
            throw GroovyProblems.readsNothing(captured).asException();
        }
        return built.expr();
    }

    /** The fields of the dataset behind a view; none is known of a recipe without one. */
    private static Optional<Schema> schema(Stages<?> view) {
        if (view instanceof Dataset dataset) {
            return Optional.of(dataset.getSchema());
        }
        return view instanceof DatasetView bound
                ? Optional.of(bound.getDataset().getSchema())
                : Optional.empty();
    }

    static boolean readsField(Expr expr) {
        return expr.fold(new ReadsField());
    }

    private static final class ReadsField implements ExprFold<Boolean> {
        @Override
        public Boolean field(Expr.Field field) {
            return true;
        }

        @Override
        public Boolean literal(Expr.Literal literal) {
            return false;
        }

        @Override
        public Boolean call(Expr.Call call) {
            return call.args().stream().anyMatch(arg -> arg.fold(this));
        }
    }
}
