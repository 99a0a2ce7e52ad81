package io.vitrine.groovy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Closures that cannot be an expression: each is a compile error that says where, what, and what would work. */
class WrongClosuresTest {
    static Stream<List<String>> closures() {
        return Tables.read("wrong-closures.txt", " ## ", 3).stream();
    }

    @ParameterizedTest
    @MethodSource("closures")
    void areCompileErrors(List<String> row) {
        Problem problem = problem("dataset.match " + Tables.unescaped(row.get(0)));
        String message = row.get(2)
                .replace(
                        "METHODS",
                        ExprCalls.names().stream().map(ExprCalls::shown).collect(Collectors.joining(", ")))
                .replace(
                        "OPERATORS",
                        ExprReader.signs().stream().sorted().collect(Collectors.joining(", ")) + ", !, in, !in");
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.code()).isEqualTo("groovy.cannot-compile");
        assertThat(problem.place()).isEqualTo("t.groovy:" + row.get(1));
        assertThat(problem.details().get("line") + ":" + problem.details().get("column"))
                .isEqualTo(row.get(1));
    }

    @Test
    void thereAreAHundred() {
        assertThat(closures().count()).isGreaterThanOrEqualTo(100);
    }

    /** What the class is known to have makes no difference: a view's own methods, with and without an import. */
    @ParameterizedTest
    @MethodSource("closures")
    void areCompileErrorsInLibrariesToo(List<String> row) {
        String text = "class A {\n static Object a(io.vitrine.DatasetView v) {\n  v.match "
                + Tables.unescaped(row.get(0)) + "\n }\n}\n0";
        var failed = catchThrowableOfType(
                MultipleCompilationErrorsException.class, () -> new GroovyShell().parse(text, "a.groovy"));
        assertThat(failed).as(text).isNotNull();
        assertThat(VitrineGroovy.problems(failed, "a.groovy", text))
                .extracting(Problem::code)
                .contains("groovy.cannot-compile");
    }

    @Test
    void allThatIsWrongInAFileIsFound() {
        Problem problem = problem("dataset.match { a =~ 1 }\ndataset.match { b = 1 }");
        assertThat(problem.details()).containsEntry("problems", 2L);
    }

    @Test
    void whatGroovyCannotReadIsASyntaxProblem() {
        assertThat(problem("dataset.match { a == }"))
                .isEqualTo(Problem.of("groovy.syntax", "Unexpected input: '{'")
                        .at("t.groovy:1:15")
                        .with("line", 1)
                        .with("column", 15)
                        .with("endLine", 1)
                        .with("endColumn", 16)
                        .with("problems", 1));
    }

    @Test
    void aFieldCalledClassIsWrittenWithF() {
        assertThat(problem("dataset.match { class == 'cat' }").message())
                .isEqualTo("Unexpected input: '{'. Write F('class') for a field that is called class.");
        assertThat(problem("class A { void a( }").message()).doesNotContain("F('class')");
    }

    private static Problem problem(String text) {
        return catchThrowableOfType(VitrineException.class, () -> VitrineGroovy.parse(text, "t.groovy", new Binding()))
                .getProblem();
    }
}
