package io.vitrine.groovy;

import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.view.Expr;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages about closures while the program runs, and about what Groovy's named arguments say. */
final class GroovyProblems {
    private GroovyProblems() {}

    static Problem partOfExpression(String place, String... path) {
        return Problem.of(
                        "groovy.part-of-expression",
                        "\"%s\" is an expression and has no part \"%s\". Write the whole path, as in F('predictions.detections')."
                                .formatted(path[0], path[1]))
                .at(place);
    }

    static Problem notAConstant(String place, String shown, @Nullable Object value) {
        String type = value == null ? "null" : value.getClass().getName();
        return Problem.of(
                        "groovy.not-a-constant",
                        "\"%s\" is a %s, which cannot be compared with fields. Constants are null, true or false, numbers, texts, dates, and lists of these; if a field is meant, write F('%s')."
                                .formatted(shown, type, shown))
                .at(place);
    }

    static Problem inNoList(String place, Expr found) {
        return Problem.of(
                        "groovy.not-a-list",
                        "\"in\" needs a list after it, but found %s. Write a list, as in label in ['cat', 'dog']."
                                .formatted(found))
                .at(place);
    }

    static Problem inField(String place, Expr value, Expr list) {
        return Problem.of(
                        "groovy.not-a-constant",
                        "\"in\" compares with constants, but %s and %s are both read from samples. Write label in ['cat', 'dog'] or 'a' in tags."
                                .formatted(value, list))
                .at(place);
    }

    static Problem notConstant(String place, String what, Expr found) {
        return Problem.of(
                        "groovy.not-a-constant",
                        "%s takes constants and variables of your program, but %s is read from samples."
                                .formatted(what, found))
                .at(place);
    }

    static Problem notCompiled(String method) {
        return Problem.of(
                "groovy.not-compiled",
                "%s got a closure that was not compiled to an expression. Write the closure in the call itself, in a file that imports io.vitrine; or write the expression with F(..), as in %s(F('label').eq('cat'))."
                        .formatted(method, method));
    }

    static Problem notRun() {
        return Problem.of(
                "groovy.not-run",
                "This closure was compiled to an expression over samples and cannot be called. Give it to a method of a view.");
    }

    static Problem ambiguous(String name, String where) {
        return new Problem(
                "groovy.ambiguous-name",
                "\"%s\" is a variable of your program and also a field of %s. Write F('%s') for the field, or rename the variable."
                        .formatted(name, where, name),
                null,
                Map.of("name", name));
    }

    static Problem readsNothing(Collection<String> captured) {
        String name = captured.iterator().next();
        return new Problem(
                "groovy.ambiguous-name",
                "The closure reads no field: \"%s\" is a variable of your program. Write F('%s') for the field, or rename the variable."
                        .formatted(name, name),
                null,
                Map.of("name", name));
    }

    static Problem unknownArgument(String method, String name, Collection<String> known) {
        return Problem.of(
                "groovy.unknown-argument",
                "%s has no argument \"%s\". %sArguments: %s."
                        .formatted(method, Names.shown(name), Names.didYouMean(name, known), Names.listed(known)));
    }

    static Problem badArgument(String method, String name, @Nullable Object value, String wanted) {
        return Problem.of(
                "groovy.bad-argument",
                "%s: \"%s\" is %s. It takes %s.".formatted(method, name, Names.shown(String.valueOf(value)), wanted));
    }

    static Problem backwards(String range) {
        return Problem.of(
                "groovy.bad-range",
                "The range %s goes backwards. Samples come in the order of the view: write the lower number first, and sortBy for another order."
                        .formatted(range));
    }

    static Problem noEnd(String range) {
        return Problem.of(
                "groovy.bad-range",
                "The range %s counts from the end, but a view without a dataset has none. Count from 0, or start at a dataset."
                        .formatted(range));
    }

    static Problem noSuchSamples(String found) {
        return Problem.of(
                "groovy.bad-argument",
                "selectSamples got %s. It takes ids, or one of ids: […] and tags: […].".formatted(Names.shown(found)));
    }

    static Problem unknownProperty(String owner, String name, Collection<String> known) {
        return Problem.of(
                "groovy.unknown-property",
                "%s has no field \"%s\". %sFields: %s."
                        .formatted(owner, Names.shown(name), Names.didYouMean(name, known), Names.listed(known)));
    }
}
