package io.vitrine.view;

import static io.vitrine.Problems.message;
import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.FieldPath;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExprTest {
    @Test
    void readsAsItIsWritten() {
        assertThat(F("a").eq("x\"\\\n\t\u0001")).hasToString("F(\"a\") == \"x\\\"\\\\\\n\\t\\u0001\"");
        assertThat(F("a").plus(1).times(F("b"))).hasToString("(F(\"a\") + 1) * F(\"b\")");
        assertThat(F("a").gt(1).not()).hasToString("!(F(\"a\") > 1)");
        assertThat(F("a").not()).hasToString("!F(\"a\")");
        assertThat(F("a").isIn("x", "y")).hasToString("F(\"a\").isIn(\"x\", \"y\")");
        assertThat(F("a").plus(1).exists()).hasToString("(F(\"a\") + 1).exists()");
        assertThat(F("a").length().ge(2)).hasToString("F(\"a\").length() >= 2");
        assertThat(F("a").relativeArea().lt(0.01)).hasToString("F(\"a\").relativeArea() < 0.01");
        assertThat(F("a").eq(null)).hasToString("F(\"a\") == null");
        assertThat(F("a").lt(Instant.EPOCH)).hasToString("F(\"a\") < Instant(1970-01-01T00:00:00Z)");
        assertThat(Expr.of(Arrays.asList(1, null, List.of(2.5)))).hasToString("[1, null, [2.5]]");
        assertThat(Expr.of(Map.of("a\n", "b"))).hasToString("[\"a\\n\": \"b\"]");
        assertThat(Expr.call(Op.AND)).hasToString("true");
        assertThat(Expr.call(Op.OR)).hasToString("false");
    }

    @Test
    void severalConditionsAreOne() {
        Expr a = F("a");
        Expr b = F("b");
        Expr c = F("c");
        assertThat(a.and(b).and(c))
                .isEqualTo(Expr.call(Op.AND, a, b, c))
                .hasToString("F(\"a\") && F(\"b\") && F(\"c\")");
        assertThat(a.or(b).or(c)).isEqualTo(Expr.call(Op.OR, a, b, c));
        assertThat(a.or(b).and(c)).hasToString("(F(\"a\") || F(\"b\")) && F(\"c\")");
    }

    @Test
    void aDollarReachesTheSample() {
        assertThat(F("$a.b")).isEqualTo(new Expr.Field(FieldPath.of("a.b"), Expr.Field.Start.SAMPLE));
        assertThat(F("$a")).hasToString("F(\"$a\")");
    }

    @Test
    void constantsAreValues() {
        assertThat(Expr.of(1)).isEqualTo(new Expr.Literal(1L)).isNotEqualTo(new Expr.Literal(1.0));
        assertThat(Expr.of(F("a"))).isEqualTo(F("a"));
        assertThat(message(() -> F("a").eq(new Object()))).startsWith("A java.lang.Object cannot be stored.");
    }

    @Test
    void operatorsTakeTheirOperands() {
        assertThat(message(() -> Expr.call(Op.NOT))).isEqualTo("NOT takes 1 operand, and 0 were given.");
        assertThat(message(() -> Expr.call(Op.EQ, F("a")))).isEqualTo("EQ takes 2 operands, and 1 were given.");
    }
}
