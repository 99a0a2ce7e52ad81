package io.vitrine.groovy;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyShell;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.tools.GroovyClass;
import org.junit.jupiter.api.Test;

/** Nobody else's closures change, whatever their methods are called. */
class OtherClosuresTest {
    private static final List<String> METHODS = List.of("match", "filterLabels", "sortBy", "count", "view", "set");

    /** A library with methods of the same names, that run what they get; sources below use it. */
    private static final String LIBRARY = """
            class Lib {
                List seen = []
                def match(Closure c) { keep(c) }
                def match(String s, Closure c) { keep(c) }
                def filterLabels(String s, Closure c) { keep(c) }
                def filterLabels(Map m, String s, Closure c) { keep(c) }
                def sortBy(Object o = null, Closure c) { keep(c) }
                def count(Closure c) { keep(c) }
                def view(Closure c) { keep(c) }
                def set(String s, Closure c) { keep(c) }
                private keep(Closure c) {
                    c.delegate = [a: 1, b: 2, label: 'x']
                    c.resolveStrategy = Closure.DELEGATE_FIRST
                    def result
                    try { result = c.maximumNumberOfParameters > 1 ? c(3, 4) : c(3) } catch (Exception e) { result = e.message }
                    seen << "${c.maximumNumberOfParameters} ${c.parameterTypes*.simpleName} $result".toString()
                    this
                }
                static make() { new Lib() }
            }
            """;

    @Property(tries = 40)
    void inFilesWithoutVitrineAreByteForByteTheSame(@ForAll Random random) {
        String source = LIBRARY + new Sources(random, false).script();
        assertThat(compiled(source, true)).as(source).isEqualTo(compiled(source, false));
    }

    @Property(tries = 40)
    void ofOthersTypesAreByteForByteTheSameBesideVitrine(@ForAll Random random) {
        String source = "import io.vitrine.view.*\n" + LIBRARY + new Sources(random, true).script();
        assertThat(compiled(source, true)).as(source).isEqualTo(compiled(source, false));
    }

    /** Variables without a type in a file that imports Vitrine: the closures are compiled, and still run as they did. */
    @Property(tries = 30)
    void ofUnknownTypesBesideVitrineDoTheSame(@ForAll Random random) {
        String source = "import io.vitrine.view.*\n" + LIBRARY + new Sources(random, false).expressions();
        assertThat(run(source, true)).as(source).isEqualTo(run(source, false));
    }

    @Test
    void theComparisonFindsWhatDoesChange() {
        String source = "def a(io.vitrine.view.View v) { v.match { label == 'x' } }";
        assertThat(compiled(source, true)).isNotEqualTo(compiled(source, false));
    }

    private static Map<String, String> compiled(String source, boolean withTransform) {
        var configuration = configuration(withTransform);
        var unit = new CompilationUnit(
                configuration, null, new GroovyClassLoader(OtherClosuresTest.class.getClassLoader(), configuration));
        unit.addSource("t.groovy", source);
        unit.compile(Phases.CLASS_GENERATION);
        var classes = new HashMap<String, String>();
        for (GroovyClass type : unit.getClasses()) {
            classes.put(type.getName(), Arrays.toString(type.getBytes()));
        }
        return classes;
    }

    private static Object run(String source, boolean withTransform) {
        return new GroovyShell(configuration(withTransform)).evaluate(source, "t.groovy");
    }

    private static CompilerConfiguration configuration(boolean withTransform) {
        var configuration = new CompilerConfiguration();
        if (!withTransform) {
            configuration.setDisabledGlobalASTTransformations(Set.of(ClosureTransform.class.getName()));
        }
        return configuration;
    }

    /** Draws sources that call the library. */
    private record Sources(Random random, boolean typed) {
        private String pick(List<String> all) {
            return all.get(random.nextInt(all.size()));
        }

        /** Calls with closures of every kind, on receivers of every kind; of known types only if {@code typed}. */
        String script() {
            var script = new StringBuilder("Lib lib = new Lib()\ndef sums = 0\n");
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                script.append(statement(i)).append('\n');
            }
            return script.append("lib.seen").toString();
        }

        private String statement(int i) {
            String call = call(closure(2));
            return switch (random.nextInt(typed ? 6 : 8)) {
                case 0 -> "lib." + call;
                case 1 -> "new Lib()." + call;
                case 2 -> "((Lib) lib)." + call;
                case 3 ->
                    "class K" + i + " extends Lib { def go() { " + call + "; this." + call(closure(1)) + " } }\nnew K"
                            + i + "().go()";
                case 4 -> "void m" + i + "(Lib it) { it." + call + " }\nm" + i + "(lib)";
                case 5 -> "def known" + i + " = new Lib()\nknown" + i + "." + call;
                case 6 -> "def unknown" + i + " = [new Lib()][0]\nunknown" + i + "." + call;
                default -> "[lib].each { it." + call + " }";
            };
        }

        private String call(String closure) {
            String method = pick(METHODS);
            return switch (method) {
                case "filterLabels" ->
                    random.nextBoolean()
                            ? "filterLabels('f') " + closure
                            : "filterLabels('f', onlyMatches: true) " + closure;
                case "set" -> "set('f') " + closure;
                case "sortBy" -> random.nextBoolean() ? "sortBy " + closure : "sortBy(1) " + closure;
                default -> method + " " + closure;
            };
        }

        private String closure(int depth) {
            String parameters = pick(List.of("", "", "-> ", "xN -> ", "int xN, yN -> ", "xN = 5 -> "))
                    .replace("N", "" + depth);
            return "{ " + parameters + body(depth) + " }";
        }

        private String body(int depth) {
            List<String> bodies = List.of(
                    "sums += 1; label",
                    "label == 'x'",
                    "println2 = 3",
                    "if (a > 0) { return 'big' } else { 'small' }",
                    "[a, b].collect { it * 2 }",
                    "new Date(0).time + a",
                    "\"$a and ${b}\"",
                    "a =~ /x/",
                    "for (i in 0..2) { sums += i }\n sums",
                    "b ? a : label");
            return depth > 0 && random.nextInt(3) == 0
                    ? (typed ? "new Lib()." : "lib.") + call(closure(depth - 1)) + ".seen.size()"
                    : pick(bodies);
        }

        /** Calls on a variable without a type, with closures that could be expressions. */
        String expressions() {
            var script = new StringBuilder("def lib = [new Lib()][0]\ndef t = 1\n");
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                String body = pick(List.of(
                        "label == 'x'",
                        "a > t && b < 5",
                        "!a || label in ['x', 'y']",
                        "a + b * 2 - t",
                        "it",
                        "it > 2 ? 'x' : 'y'",
                        "label.toUpperCase()"));
                // What is not an expression is only left to run where Groovy has a method of that name, too.
                boolean isExpression = body.matches("[^?]*") && !body.equals("it") && !body.contains("toUpper");
                String method = isExpression ? pick(List.of("match", "sortBy", "count")) : "count";
                script.append("lib.").append(method).append(" { ").append(body).append(" }\n");
            }
            return script.append("lib.seen").toString();
        }
    }
}
