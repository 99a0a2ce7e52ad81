package io.vitrine.groovy;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groovy.lang.GroovyShell;
import groovy.transform.CompileStatic;
import io.vitrine.view.SortOrder;
import io.vitrine.view.View;
import java.util.List;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closures in code that Groovy's type checker looks at; the names of fields are no variables, and it would say so. */
class StaticClosuresTest {
    @ParameterizedTest
    @ValueSource(strings = {"@groovy.transform.CompileStatic", "@groovy.transform.TypeChecked"})
    void compileInClasses(String annotation) {
        assertThat(run(annotation + """

                        class Rules {
                            String weather = 'rain'

                            static View sure(double least) {
                                String wanted = 'cat'
                                View.all().match { confidence > least && label == wanted && !isCrowd }
                            }

                            View sorted(List<String> names) {
                                View.all()
                                    .filterLabels('gt') { label in names && weather == conditions }
                                    .sortBy(SortOrder.DESCENDING) { predictions.detections.size() }
                            }

                            Object cast(Object found) { ((View) found).match { label == 'cat' } }

                            List<View> all(List<View> views) { views.collect { it.match { label == 'cat' } } }
                        }
                        [Rules.sure(0.5d), new Rules().sorted(['a']), new Rules().cast(View.all()), new Rules().all([View.all()])]
                        """))
                .isEqualTo(List.of(
                        View.all()
                                .match(F("confidence")
                                        .gt(0.5)
                                        .and(F("label").eq("cat"))
                                        .and(F("isCrowd").not())),
                        View.all()
                                .filterLabels(
                                        "gt",
                                        F("label")
                                                .isIn("a")
                                                .and(io.vitrine.view.Expr.of("rain")
                                                        .eq(F("conditions"))))
                                .sortBy(F("predictions.detections").length(), SortOrder.DESCENDING),
                        View.all().match(F("label").eq("cat")),
                        List.of(View.all().match(F("label").eq("cat")))));
    }

    @Test
    void compileInMethodsThatAreCheckedAlone() {
        assertThat(run("""
                        class Rules {
                            @groovy.transform.CompileStatic
                            static View rule(View view) { view.match { label == 'cat' } }
                        }
                        Rules.rule(View.all())
                        """)).isEqualTo(View.all().match(F("label").eq("cat")));
    }

    /** A configuration checks types after the closures are gone, where the receiver's type is known. */
    @Test
    void compileWhereTheConfigurationChecksEverything() {
        var configuration = new CompilerConfiguration();
        configuration.addCompilationCustomizers(new ASTTransformationCustomizer(CompileStatic.class));
        assertThat(new GroovyShell(configuration)
                        .evaluate("import io.vitrine.view.*\nView.all().match { label == 'cat' }"))
                .isEqualTo(View.all().match(F("label").eq("cat")));
    }

    @Test
    void aNameThatIsBothAFieldOfTheClassAndOfASampleIsTheClasss() {
        assertThatThrownBy(() -> run("""
                        @groovy.transform.CompileStatic
                        class Rules {
                            String label = 'cat'
                            View rule() { View.all().match { label == 'cat' } }
                        }
                        new Rules().rule()
                        """))
                .hasMessage(
                        "The closure reads no field: \"label\" is a variable of your program. Write F('label') for the field, "
                                + "or rename the variable.");
    }

    @Test
    void closuresOfOthersAreTypeCheckedAsTheyWere() {
        String text = """
                import groovy.transform.CompileStatic
                @CompileStatic
                class Others {
                    static Object count(Iterable<Integer> numbers) { numbers.count { it > 3 } }
                    static Object count(List<String> texts) { texts.count { it.startsWith('a') } }
                    static String match(Closure<Integer> c) { 'matched ' + c.call() }
                    static Object own() { match { 40 + 2 } }
                }
                [Others.count([1, 5, 7] as Iterable<Integer>), Others.own()]
                """;
        assertThat(run(text)).isEqualTo(List.of(2, "matched 42"));
    }

    /** Why bodies have to go: the names of fields are no variables. */
    @Test
    void theTypeCheckerRefusesTheBodiesThemselves() {
        assertThatThrownBy(() -> run("""
                        @groovy.transform.CompileStatic
                        class Rules {
                            static Object keep(Closure<?> c) { c }
                            static Object rule() { keep { label == 'cat' } }
                        }
                        """))
                .isInstanceOf(MultipleCompilationErrorsException.class)
                .hasMessageContaining("The variable [label] is undeclared");
    }

    private static Object run(String text) {
        return new GroovyShell().evaluate("import io.vitrine.view.*\n" + text, "t.groovy");
    }
}
