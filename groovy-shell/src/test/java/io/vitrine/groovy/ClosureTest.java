package io.vitrine.groovy;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Expr;
import io.vitrine.view.SortKey;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What closures mean, whoever compiles them. */
class ClosureTest {
    private static final Expr A = F("a");
    private static final Expr B = F("b");

    @ParameterizedTest
    @MethodSource("closures")
    void isTheSameTreeAsF(String closure, Expr expr) {
        assertThat(run("View.all().match " + closure)).isEqualTo(View.all().match(expr));
        assertThat(run("view.match " + closure)).isEqualTo(View.all().match(expr));
    }

    static Stream<Arguments> closures() {
        return Stream.of(
                arguments("{ a == 'x' }", A.eq("x")),
                arguments("{ a != 1 }", A.ne(1)),
                arguments("{ a < 1.5 }", A.lt(1.5)),
                arguments("{ a <= -2 }", A.le(-2)),
                arguments("{ a > 1e3 }", A.gt(1000.0)),
                arguments("{ 3 >= a }", Expr.of(3).ge(A)),
                arguments("{ a == null }", A.eq(null)),
                arguments("{ a == true }", A.eq(true)),
                arguments("{ a }", A),
                arguments("{ !a }", A.not()),
                arguments("{ return a }", A),
                arguments("{ a && b && !a }", A.and(B).and(A.not())),
                arguments("{ a && (b && a) }", A.and(B.and(A))),
                arguments("{ a || b || a }", A.or(B).or(A)),
                arguments("{ a && b || a }", A.and(B).or(A)),
                arguments(
                        "{ (a + 1) * b - a / 2 % 3 > 0 }",
                        A.plus(1).times(B).minus(A.dividedBy(2).remainder(3)).gt(0)),
                arguments("{ -a < 3 }", A.times(-1).lt(3)),
                arguments("{ a.b.c.size() >= 3 }", F("a.b.c").length().ge(3)),
                arguments("{ a.b*.c.size() >= 3 }", F("a.b.c").length().ge(3)),
                arguments("{ a?.b == 3 }", F("a.b").eq(3)),
                arguments("{ a.length() + 1 == 3 }", A.length().plus(1).eq(3)),
                arguments("{ a in ['x', 'y'] }", A.isIn("x", "y")),
                arguments("{ a in [] }", A.isIn()),
                arguments("{ a in ['x', null] }", A.isIn(Arrays.asList("x", null))),
                arguments("{ a !in [1, 2.5] }", A.isIn(1, 2.5).not()),
                arguments(
                        "{ a.isIn('x', 'y') || a.isIn(['x', 'y']) }",
                        A.isIn("x", "y").or(A.isIn("x", "y"))),
                arguments("{ 'x' in a }", A.contains("x")),
                arguments("{ 'x' !in a }", A.contains("x").not()),
                arguments("{ a.contains('x') }", A.contains("x")),
                arguments("{ a.contains('x', 'y') }", A.contains("x", "y")),
                arguments("{ a.contains(['x', 'y']) }", A.contains("x", "y")),
                arguments("{ a.containsAll('x', 'y') }", A.containsAll("x", "y")),
                arguments("{ a.exists() }", A.exists()),
                arguments("{ a.eq(b).and(a.gt(3)).not() }", A.eq(B).and(A.gt(3)).not()),
                arguments(
                        "{ bounding_box.relativeArea() < 0.01 }",
                        F("bounding_box").relativeArea().lt(0.01)),
                arguments("{ F('a') > F('$b') }", A.gt(F("$b"))),
                arguments("{ F('a.b') == 1 }", F("a.b").eq(1)),
                arguments(
                        "{ F('class') == 1 && F('properties') && F('metaClass') }",
                        F("class").eq(1).and(F("properties")).and(F("metaClass"))),
                arguments("{ it.a == 1 && it.a.b == 2 }", A.eq(1).and(F("a.b").eq(2))),
                arguments("{ s -> s.a == 1 && b }", A.eq(1).and(B)),
                arguments("{ Object s -> s.a.size() > 1 }", A.length().gt(1)),
                arguments("{ -> a }", A),
                arguments("{ a > Math.PI }", A.gt(Math.PI)),
                arguments("{ a > Integer.MAX_VALUE }", A.gt(Integer.MAX_VALUE)),
                arguments("{ a == 10_000_000_000 }", A.eq(10_000_000_000L)),
                arguments("(() -> a == 1)", A.eq(1)),
                arguments("{\n  a == 1 &&\n    b\n}", A.eq(1).and(B)));
    }

    @Test
    void goesWhereverAnExpressionIsWanted() {
        View all = View.all();
        assertThat(run("view.filterLabels('gt') { a == 1 }")).isEqualTo(all.filterLabels("gt", A.eq(1)));
        assertThat(run("view.filterLabels('gt', KEEP_UNMATCHED) { a == 1 }"))
                .isEqualTo(all.filterLabels("gt", A.eq(1), Unmatched.KEEP_UNMATCHED));
        assertThat(run("view.filterLabels('gt', { a == 1 }, KEEP_UNMATCHED)"))
                .isEqualTo(all.filterLabels("gt", A.eq(1), Unmatched.KEEP_UNMATCHED));
        assertThat(run("view.filterLabels('gt', onlyMatches: false) { a == 1 }"))
                .isEqualTo(all.filterLabels("gt", A.eq(1), Unmatched.KEEP_UNMATCHED));
        assertThat(run("view.filterLabels('gt', F('a').eq(1), onlyMatches: true)"))
                .isEqualTo(all.filterLabels("gt", A.eq(1)));
        assertThat(run("view.sortBy { a + 1 }")).isEqualTo(all.sortBy(A.plus(1)));
        assertThat(run("view.sortBy(DESCENDING) { a }")).isEqualTo(all.sortBy(A, SortOrder.DESCENDING));
        assertThat(run("view.sortBy({ a }, DESCENDING)")).isEqualTo(all.sortBy(A, SortOrder.DESCENDING));
        assertThat(run("view.sortBy(reverse: true) { a }")).isEqualTo(all.sortBy(A, SortOrder.DESCENDING));
        assertThat(run("view.sortBy(new SortKey({ a + 1 }, DESCENDING), SortKey.ascending('b'))"))
                .isEqualTo(all.sortBy(new SortKey(A.plus(1), SortOrder.DESCENDING), SortKey.ascending("b")));
        assertThat(run("Vitrine.plan().view { it.match { a == 1 }.limit(3) }.compile().toJson()"))
                .isEqualTo(run("Vitrine.plan().view(View.all().match(F('a').eq(1)).limit(3)).compile().toJson()"));
        assertThat(run("view.with { match { a == 1 } }")).isEqualTo(all.match(A.eq(1)));
        assertThat(run("[view, view]*.match { a == 1 }")).isEqualTo(List.of(all.match(A.eq(1)), all.match(A.eq(1))));
        assertThat(run("view?.match { a == 1 }")).isEqualTo(all.match(A.eq(1)));
    }

    @Test
    void takesTheValuesThatVariablesHaveThen() {
        assertThat(run("def t = 0.5; def v = view.match { a > t }; t = 9; v"))
                .isEqualTo(View.all().match(A.gt(0.5)));
        assertThat(run("low = 0.5; view.match { a > low * 2 }"))
                .isEqualTo(View.all().match(A.gt(Expr.of(0.5).times(2))));
        assertThat(run("def names = ['x', 'y']; view.match { a in names }"))
                .isEqualTo(View.all().match(A.isIn("x", "y")));
        assertThat(run("names = ['x', 'y'] as String[]; view.match { a in names }"))
                .isEqualTo(View.all().match(A.isIn("x", "y")));
        assertThat(run("def n = 'x'; view.match { a == \"$n-${n}\" }"))
                .isEqualTo(View.all().match(A.eq("x-x")));
        assertThat(run("def n = 'x'; def g = \"$n\"; view.match { a == g }"))
                .isEqualTo(View.all().match(A.eq("x")));
        assertThat(run("def config = [limits: [low: 3]]; view.match { a > config.limits.low }"))
                .isEqualTo(View.all().match(A.gt(3)));
        assertThat(run("config = [low: 3]; view.match { a > config.low }"))
                .isEqualTo(View.all().match(A.gt(3)));
        assertThat(run("def limits = [3, 4]; view.match { a > limits[1] }"))
                .isEqualTo(View.all().match(A.gt(4)));
        assertThat(run("args = ['x'] as String[]; def first = args[0]; view.match { a == first }"))
                .isEqualTo(View.all().match(A.eq("x")));
        assertThat(run("[1, 2].collect { n -> view.match { a == n } }"))
                .isEqualTo(List.of(View.all().match(A.eq(1)), View.all().match(A.eq(2))));
        assertThat(run("import groovy.transform.Field\n@Field int n = 3\nview.match { a == n && b == this.n }"))
                .isEqualTo(View.all().match(A.eq(3).and(B.eq(3))));
    }

    @Test
    void takesDatesAsInstants() {
        View since = View.all().match(A.gt(Instant.parse("2024-05-01T00:00:00Z")));
        assertThat(run("def d = java.time.LocalDate.of(2024, 5, 1); view.match { a > d }"))
                .isEqualTo(since);
        assertThat(run("def d = java.time.LocalDateTime.of(2024, 5, 1, 0, 0); view.match { a > d }"))
                .isEqualTo(since);
        assertThat(run("def d = java.time.ZonedDateTime.parse('2024-05-01T02:00:00+02:00'); view.match { a > d }"))
                .isEqualTo(since);
        assertThat(run("def d = java.time.OffsetDateTime.parse('2024-05-01T02:00:00+02:00'); view.match { a > d }"))
                .isEqualTo(since);
        assertThat(run("def d = java.time.Instant.parse('2024-05-01T00:00:00Z'); view.match { a > d }"))
                .isEqualTo(since);
        assertThat(run("def d = new Date(1714521600000L); view.match { a > d }"))
                .isEqualTo(since);
        assertThat(run("def c = Calendar.instance; c.timeInMillis = 1714521600000L; view.match { a > c }"))
                .isEqualTo(since);
    }

    @Test
    void putsExpressionsOfTheProgramInTheirPlace() {
        assertThat(run("def e = F('score').gt(0.5); view.match { a && e }"))
                .isEqualTo(View.all().match(A.and(F("score").gt(0.5))));
        assertThat(run("def boxes = F('gt.detections'); view.match { boxes.size() > 2 }"))
                .isEqualTo(View.all().match(F("gt.detections").length().gt(2)));
        assertThat(problem("def boxes = F('gt.detections'); view.match { boxes.label == 'x' }"))
                .isEqualTo(Problem.of(
                                "groovy.part-of-expression",
                                "\"boxes\" is an expression and has no part \"label\". Write the whole path, as in "
                                        + "F('predictions.detections').")
                        .at("t.groovy:1:46"));
    }

    @Test
    void refusesValuesThatNoFieldHas() {
        assertThat(problem("def f = new File('x'); view.match { a == f }"))
                .isEqualTo(Problem.of(
                                "groovy.not-a-constant",
                                "\"f\" is a java.io.File, which cannot be compared with fields. Constants are null, true or "
                                        + "false, numbers, texts, dates, and lists of these; if a field is meant, write F('f').")
                        .at("t.groovy:1:42"));
        assertThat(problem("n = 3; view.match { a in n }"))
                .isEqualTo(Problem.of(
                                "groovy.not-a-list",
                                "\"in\" needs a list after it, but found 3. Write a list, as in label in ['cat', 'dog'].")
                        .at("t.groovy:1:21"));
        assertThat(problem("view.match { a in b }"))
                .isEqualTo(Problem.of(
                                "groovy.not-a-constant",
                                "\"in\" compares with constants, but F(\"a\") and F(\"b\") are both read from samples. Write "
                                        + "label in ['cat', 'dog'] or 'a' in tags.")
                        .at("t.groovy:1:14"));
        assertThat(problem("view.match { a.contains(b) }"))
                .isEqualTo(Problem.of(
                                "groovy.not-a-constant",
                                "\"contains\" takes constants and variables of your program, but F(\"b\") is read from samples.")
                        .at("t.groovy:1:16"));
    }

    @Test
    void refusesClosuresThatWereNotCompiled() {
        Problem refused = Problem.of(
                "groovy.not-compiled",
                "match got a closure that was not compiled to an expression. Write the closure in the call itself, in a file that "
                        + "imports io.vitrine; or write the expression with F(..), as in match(F('label').eq('cat')).");
        assertThat(problem("def c = { a == 1 }; view.match(c)")).isEqualTo(refused);
        assertThat(problem("view.match(this.&print)")).isEqualTo(refused);
    }

    static Object run(String text) {
        var binding = new Binding();
        binding.setVariable("view", View.all());
        return new GroovyShell(binding, VitrineGroovy.configuration()).evaluate(text, "t.groovy");
    }

    private static Problem problem(String text) {
        try {
            throw new AssertionError("gave " + run(text));
        } catch (VitrineException e) {
            return e.getProblem();
        }
    }
}
