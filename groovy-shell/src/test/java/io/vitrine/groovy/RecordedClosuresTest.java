package io.vitrine.groovy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.groovy.RecordedExpressions.Recorded;
import io.vitrine.view.Expr;
import io.vitrine.view.ExprFold;
import io.vitrine.view.Op;
import io.vitrine.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Recorded expressions, written as closures, compile to the trees that their JSON says. */
class RecordedClosuresTest {
    /** So many closures in one script; a method of the JVM has a largest size. */
    private static final int A_SCRIPT = 50;

    private static final List<Recorded> ALL = RecordedExpressions.all();

    @Test
    void compileToTheSameTrees() {
        for (int from = 0; from < ALL.size(); from += A_SCRIPT) {
            List<Recorded> some = ALL.subList(from, Math.min(from + A_SCRIPT, ALL.size()));
            List<View> wanted =
                    some.stream().map(one -> View.all().match(one.expr())).toList();
            assertThat(ClosureTest.run(script(some))).isEqualTo(wanted);
        }
    }

    private static String script(List<Recorded> some) {
        Set<Instant> dates = new TreeSet<>();
        var closures = new ArrayList<String>();
        some.forEach(one -> closures.add("view.match { " + one.expr().fold(new ClosureWriter(dates)) + " }"));
        var script = new StringBuilder();
        dates.forEach(date -> script.append(ClosureWriter.declaration(date)));
        return script.append("[\n")
                .append(String.join(",\n", closures))
                .append("\n]")
                .toString();
    }

    @Test
    void manyUseOperatorsThatExist() {
        assertThat(ALL).hasSizeGreaterThan(300);
    }

    /** The recordings know no boxes; every other operator is among them. */
    @Test
    void allOperatorsOccur() {
        Set<Op> found = EnumSet.noneOf(Op.class);
        ALL.forEach(one -> one.expr().fold(new Operators(found)));
        assertThat(found).isEqualTo(EnumSet.complementOf(EnumSet.of(Op.RELATIVE_AREA)));
    }

    private record Operators(Set<Op> found) implements ExprFold<Boolean> {
        @Override
        public Boolean field(Expr.Field field) {
            return true;
        }

        @Override
        public Boolean literal(Expr.Literal literal) {
            return true;
        }

        @Override
        public Boolean call(Expr.Call call) {
            call.args().forEach(arg -> arg.fold(this));
            return found.add(call.op());
        }
    }
}
