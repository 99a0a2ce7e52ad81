package io.vitrine.view;

import static io.vitrine.Problems.message;
import static io.vitrine.ViewArbitraries.SCHEMA;
import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExprTypesTest {
    private static final Scope SAMPLES = Scope.samples(SCHEMA);
    private static final Scope LABELS = Scope.labels(SCHEMA, "ground_truth");

    @ParameterizedTest
    @MethodSource("typed")
    void findsTypes(Expr expr, String type) {
        assertThat(ExprTypes.of(expr, SAMPLES)).hasToString(type);
    }

    static Stream<Arguments> typed() {
        return Stream.of(
                arguments(F("score"), "float"),
                arguments(F("$score"), "float"),
                arguments(F("ground_truth.detections"), "list<Detection>"),
                arguments(Expr.of(true), "bool"),
                arguments(Expr.of(1), "int"),
                arguments(Expr.of(1.5), "float"),
                arguments(Expr.of("x"), "string"),
                arguments(Expr.of(Instant.EPOCH), "date"),
                arguments(Expr.of(null), "any"),
                arguments(Expr.of(List.of()), "list<any>"),
                arguments(Expr.of(Map.of()), "any"),
                arguments(F("score").lt("x"), "bool"),
                arguments(F("weather").not(), "bool"),
                arguments(F("weather").and(F("score")), "bool"),
                arguments(F("weather").exists(), "bool"),
                arguments(F("count").plus(1), "int"),
                arguments(F("count").plus(1.0), "float"),
                arguments(F("count").times(F("score")), "float"),
                arguments(F("count").remainder(2), "int"),
                arguments(F("count").dividedBy(2), "float"),
                arguments(F("anything").plus(1), "float"),
                arguments(F("seen").plus(1000), "date"),
                arguments(Expr.of(1000).plus(F("seen")), "date"),
                arguments(F("seen").minus(1000), "date"),
                arguments(F("seen").minus(F("seen")), "int"),
                arguments(F("tags").length(), "int"),
                arguments(F("anything").length(), "int"),
                arguments(F("weather").isIn("rain"), "bool"),
                arguments(F("tags").contains("a"), "bool"),
                arguments(F("tags").containsAll("a"), "bool"));
    }

    @Test
    void pathsInFiltersOfLabelsStartAtTheLabel() {
        assertThat(ExprTypes.of(F("iscrowd"), LABELS)).hasToString("bool");
        assertThat(ExprTypes.of(F("bounding_box"), LABELS)).hasToString("list<float>");
        assertThat(ExprTypes.of(F("$weather"), LABELS)).hasToString("string");
        assertThat(ExprTypes.of(F("bounding_box").relativeArea(), LABELS)).hasToString("float");
        assertThat(message(() -> ExprTypes.of(F("weather"), LABELS)))
                .isEqualTo("Reads field \"weather\", which a label in \"ground_truth\" does not have. "
                        + "Fields: id, tags, label, bounding_box, confidence, index, iscrowd.");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatDoesNotGoTogether(Expr expr, String message) {
        assertThat(message(() -> ExprTypes.of(expr, SAMPLES))).isEqualTo(message);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        F("tags").relativeArea(),
                        "relativeArea needs a box [x, y, width, height], but F(\"tags\") is a list<string>."),
                arguments(F("weather").plus(1), "+ needs numbers, but F(\"weather\") is a string."),
                arguments(F("score").times("x"), "* needs numbers, but \"x\" is a string."),
                arguments(F("seen").plus(F("seen")), "+ needs a number beside a date, but F(\"seen\") is a date."),
                arguments(Expr.of(1).minus(F("seen")), "- needs numbers, but F(\"seen\") is a date."),
                arguments(F("seen").plus("x"), "+ needs numbers, but \"x\" is a string."),
                arguments(F("score").length(), "length needs a list, but F(\"score\") is a float."),
                arguments(F("score").contains("x"), "contains needs a list, but F(\"score\") is a float."),
                arguments(
                        Expr.call(Op.IS_IN, F("score"), F("tags")),
                        "isIn needs a list of constants as its argument, but was given F(\"tags\")."),
                arguments(
                        Expr.call(Op.CONTAINS, F("tags"), Expr.of("x")),
                        "contains needs a list of constants as its argument, but was given \"x\". Put the values into a list."));
    }
}
