package io.vitrine.sql;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Field;
import io.vitrine.model.FieldType;
import io.vitrine.model.FieldType.Scalar;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Schema;
import io.vitrine.sql.Layout.Column;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Expr;
import io.vitrine.view.Numbers;
import io.vitrine.view.Relation;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewSqlTest {
    private static final Layout LAYOUT = new Layout(
            Schema.empty("street")
                    .with(Field.inferred("score", Scalar.FLOAT))
                    .with(Field.inferred("scene", Scalar.STRING))
                    .with(Field.inferred("gt", new FieldType.Labelled(LabelKind.DETECTIONS))),
            1,
            "samples",
            "tags",
            "label_tags",
            Map.of("score", new Column("f0", Kind.FLOAT, 0), "scene", new Column("f1", Kind.STRING, 1)),
            Map.of("gt", new LabelTable(LabelKind.DETECTIONS, "gt", 2, "f2", Map.of())));
    private static final View ALL = View.all();

    private static Sql keys(View view) {
        view.check(LAYOUT.schema());
        return ViewSql.of(LAYOUT, view).keys();
    }

    private static Sql where(String condition, Object... params) {
        return new Sql("SELECT s.key FROM samples s WHERE " + condition + " ORDER BY s.pos", List.of(params));
    }

    @Test
    void aViewOfEverythingIsInNaturalOrder() {
        assertThat(keys(ALL)).isEqualTo(new Sql("SELECT s.key FROM samples s ORDER BY s.pos", List.of()));
    }

    @Test
    void constantsAreParameters() {
        assertThat(keys(ALL.match(F("scene").eq("x' OR true; --"))))
                .isEqualTo(where("s.f1 = ?::VARCHAR", "x' OR true; --"));
    }

    @Test
    void nullAndNanAreBelowNumbers() {
        assertThat(keys(ALL.match(F("score").lt(0.5))))
                .isEqualTo(where("(s.f0 < ?::DOUBLE OR s.f0 IS NULL OR isnan(s.f0))", 0.5));
        assertThat(keys(ALL.match(F("score").gt(0.5))))
                .isEqualTo(where("(s.f0 > ?::DOUBLE AND s.f0 <= 'Infinity'::DOUBLE)", 0.5));
    }

    @Test
    void belowANotConditionsAreExact() {
        assertThat(keys(ALL.match(F("scene").eq("a").not())))
                .isEqualTo(where("NOT coalesce(s.f1 = ?::VARCHAR, false)", "a"));
    }

    @Test
    void valuesOfDifferentTypesAreNeverEqual() {
        assertThat(keys(ALL.match(F("scene").eq(1)))).isEqualTo(where("false"));
    }

    @Test
    void tagsAreASemiJoin() {
        assertThat(keys(ALL.matchTags("a", "b")))
                .isEqualTo(where(
                        "s.key IN (SELECT t.key FROM tags t WHERE (t.tag = ?::VARCHAR OR t.tag = ?::VARCHAR))",
                        "a",
                        "b"));
    }

    @Test
    void aFilterOfLabelsIsASemiJoinToo() {
        assertThat(keys(ALL.filterLabels("gt", F("label").eq("cat"))))
                .isEqualTo(where("s.key IN (SELECT l.sid FROM gt l WHERE l.\"label\" = ?::VARCHAR)", "cat"));
        assertThat(keys(ALL.match(F("gt.detections.label").contains("cat"))))
                .isEqualTo(where("s.key IN (SELECT l.sid FROM gt l WHERE l.\"label\" = ?::VARCHAR)", "cat"));
    }

    @Test
    void aFilterOfLabelsReadsTheSampleByAJoin() {
        assertThat(keys(ALL.filterLabels("gt", F("$scene").eq("sea"))))
                .isEqualTo(where(
                        "s.key IN (SELECT l.sid FROM gt l JOIN samples s ON s.key = l.sid WHERE s.f1 = ?::VARCHAR)",
                        "sea"));
    }

    @Test
    void howManyLabelsIsAColumnUntilTheyAreFiltered() {
        View crowded = ALL.match(F("gt.detections").length().gt(2));
        assertThat(keys(crowded)).isEqualTo(where("coalesce(s.f2, 0) > ?::BIGINT", 2L));
        View filtered = ALL.filterLabels("gt", F("label").eq("cat"), Unmatched.KEEP_UNMATCHED)
                .then(crowded);
        assertThat(keys(filtered))
                .isEqualTo(where(
                        "s.key IN (SELECT l.sid FROM gt l WHERE l.\"label\" = ?::VARCHAR GROUP BY 1 HAVING count(*) > ?::BIGINT)",
                        "cat",
                        2L));
    }

    @Test
    void whoHasFewLabelsMayHaveNone() {
        View filtered = ALL.filterLabels("gt", F("label").eq("cat"), Unmatched.KEEP_UNMATCHED)
                .match(F("gt.detections").length().le(2));
        assertThat(keys(filtered).text())
                .isEqualTo("SELECT s.key FROM samples s LEFT JOIN (SELECT l.sid AS owner, count(*) AS n FROM gt l"
                        + " WHERE l.\"label\" = ?::VARCHAR GROUP BY 1) j1 ON j1.owner = s.key"
                        + " WHERE (coalesce(j1.n, 0) <= ?::BIGINT OR coalesce(j1.n, 0) IS NULL) ORDER BY s.pos");
    }

    @Test
    void labelsThatAreFilteredAndCountedAreLookedThroughOnce() {
        View cats = ALL.filterLabels("gt", F("label").eq("cat"));
        assertThat(keys(cats.match(Expr.of(2).le(F("gt.detections").length()))))
                .isEqualTo(where(
                        "s.key IN (SELECT l.sid FROM gt l WHERE l.\"label\" = ?::VARCHAR GROUP BY 1 HAVING count(*) >= ?::BIGINT)",
                        "cat",
                        2L));
        assertThat(keys(cats.match(F("gt.detections").length().ge(0))).text())
                .startsWith("SELECT s.key FROM samples s LEFT JOIN")
                .contains("s.key IN (SELECT l.sid FROM gt l WHERE l.\"label\" = ?::VARCHAR)");
    }

    @Test
    void aViewIsARunUnlessItLeavesSamplesOutOrMovesThem() {
        assertThat(run(ALL)).contains(new Relation.Slice(0, Long.MAX_VALUE));
        assertThat(run(ALL.skip(2).limit(9).skip(1))).contains(new Relation.Slice(3, 8));
        assertThat(run(ALL.filterLabels("gt", F("label").eq("cat"), Unmatched.KEEP_UNMATCHED)
                        .limit(3)))
                .contains(new Relation.Slice(0, 3));
        assertThat(run(ALL.sortBy("score").limit(3))).isEmpty();
        assertThat(run(ALL.limit(3).sortBy("score"))).isEmpty();
        assertThat(run(ALL.limit(3).match(F("scene").exists()))).isEmpty();
        assertThat(run(ALL.take(3, 51))).isEmpty();
        assertThat(run(ALL.select("000000010000000000000001"))).isEmpty();
    }

    private static Optional<Relation.Slice> run(View view) {
        return ViewSql.of(LAYOUT, view).run();
    }

    @Test
    void aSecondSortReplacesTheFirst() {
        assertThat(keys(ALL.sortBy("score").sortBy("scene", SortOrder.DESCENDING))
                        .text())
                .isEqualTo("SELECT s.key FROM samples s ORDER BY s.f1 DESC NULLS LAST, s.pos");
    }

    @Test
    void slicesFoldAndAFilterAfterThemStartsAnew() {
        assertThat(keys(ALL.skip(2).limit(9).skip(1)).text())
                .isEqualTo("SELECT s.key FROM samples s ORDER BY s.pos LIMIT 8 OFFSET 3");
        assertThat(keys(ALL.limit(9).match(F("scene").exists())).text())
                .isEqualTo(
                        "SELECT s.key FROM (SELECT s.key, s.pos AS j1_place FROM samples s ORDER BY j1_place LIMIT 9)"
                                + " j1 JOIN samples s ON s.key = j1.key WHERE s.f1 IS NOT NULL ORDER BY j1.j1_place");
    }

    @Test
    void aDrawOrdersByTheStoredNumber() {
        assertThat(keys(ALL.take(3, 51)))
                .isEqualTo(new Sql(
                        "SELECT s.key FROM samples s ORDER BY ?::DOUBLE % s._rand, s.pos LIMIT 3",
                        List.of(705516342.0)));
        assertThat(keys(ALL.take(3, 3)).params()).containsExactly(9621984893.0);
    }

    @Test
    void countsOfLabelsAreCountsOfRows() {
        View view = ALL.filterLabels("gt", F("confidence").gt(0.9));
        assertThat(ViewSql.of(LAYOUT, view)
                        .answers(List.of(new Aggregation.CountValues("gt.detections.label")), Optional.of("members"))
                        .get(0)
                        .sql()
                        .text())
                .isEqualTo(
                        "SELECT v, n FROM (SELECT v, count(*) AS n FROM (SELECT l.\"label\" AS v FROM gt l JOIN members v"
                                + " ON v.key = l.sid WHERE (l.\"confidence\" > ?::DOUBLE AND l.\"confidence\" <="
                                + " 'Infinity'::DOUBLE)) GROUP BY v) ORDER BY n DESC, v ASC NULLS FIRST");
    }

    @Test
    void whatIsAskedOfTheSameRowsReadsThemOnce() {
        List<Statement> statements = ViewSql.of(LAYOUT, ALL)
                .answers(
                        List.of(
                                new Aggregation.Mean("gt.detections.confidence"),
                                new Aggregation.Count("score"),
                                new Aggregation.Count("gt.detections"),
                                new Aggregation.Bounds("scene"),
                                new Aggregation.Sum("gt.detections.confidence", Numbers.FINITE)),
                        Optional.empty());
        assertThat(statements.stream().map(statement -> statement.sql().text()))
                .containsExactly(
                        "SELECT avg(l.\"confidence\") AS c0, count(1) AS c1, (sum(l.\"confidence\") FILTER (WHERE"
                                + " isfinite(l.\"confidence\")))::DOUBLE AS c2 FROM gt l",
                        "SELECT count(s.f0) AS c0, min(s.f1) AS c1, max(s.f1) AS c2 FROM samples s");
    }

    @Test
    void ofAViewWithASliceTheRowsAreCountedAndCut() {
        assertThat(ViewSql.of(LAYOUT, ALL.skip(1).limit(2)).count().text())
                .isEqualTo("SELECT greatest(least(count(*) - 1, 2), 0) FROM (SELECT s.key FROM samples s)");
    }

    @Test
    void manyConstantsAreOneParameter() {
        Sql sql = keys(ALL.match(F("scene").isIn("a", "b", "c", "d", "e", "f", "g", "h", "i")));
        assertThat(sql.text()).contains("s.f1 IN (SELECT unnest(?::VARCHAR[]))");
        assertThat(sql.params()).hasSize(1);
    }
}
