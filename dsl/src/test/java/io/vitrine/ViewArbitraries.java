package io.vitrine;

import static io.vitrine.Arbitraries.ids;
import static io.vitrine.Arbitraries.names;
import static io.vitrine.Arbitraries.texts;
import static io.vitrine.Arbitraries.wholes;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.of;
import static net.jqwik.api.Arbitraries.oneOf;

import io.vitrine.model.Field;
import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.FieldType.Scalar;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Schema;
import io.vitrine.view.Expr;
import io.vitrine.view.Match;
import io.vitrine.view.Op;
import io.vitrine.view.Presence;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.SortKey;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Stage;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random views: any at all, and such as fit {@link #SCHEMA}. */
public final class ViewArbitraries {
    /** A dataset's fields, of all types and with labels of several kinds. */
    public static final Schema SCHEMA = Schema.empty("street")
            .with(Field.inferred("score", Scalar.FLOAT))
            .with(Field.inferred("count", Scalar.INT))
            .with(Field.inferred("weather", Scalar.STRING))
            .with(Field.inferred("seen", Scalar.DATE))
            .with(Field.inferred("checked", Scalar.BOOL))
            .with(Field.inferred("anything", Scalar.ANY))
            .with(Field.inferred("notes", new FieldType.ListOf(Scalar.STRING)))
            .with(Field.inferred("scene", new FieldType.Labelled(LabelKind.CLASSIFICATION)))
            .with(Field.inferred("ground_truth", new FieldType.Labelled(LabelKind.DETECTIONS))
                    .plus(Map.of("iscrowd", Scalar.BOOL)))
            .with(Field.inferred("mask", new FieldType.Labelled(LabelKind.SEGMENTATION)));

    private ViewArbitraries() {}

    /** Any view, whether or not there is data that it fits. */
    public static Arbitrary<View> views() {
        return stages(exprs(3), exprs(3), oneOf(names(), names().map(name -> "a." + name)), names());
    }

    /** A view that fits {@link #SCHEMA}. */
    public static Arbitrary<View> validViews() {
        Arbitrary<Expr> numbers =
                of("score", "count", "anything", "metadata.width").map(Expr::F);
        Arbitrary<Expr> others = of("weather", "seen", "checked", "tags", "ground_truth.detections.label", "filepath")
                .map(Expr::F);
        Arbitrary<Expr> lists = of("notes", "tags", "ground_truth.detections").map(Expr::F);
        Arbitrary<Expr> inLabel = of("confidence", "$score", "$count").map(Expr::F);
        Arbitrary<Expr> otherInLabel = of("label", "id", "tags", "$weather").map(Expr::F);
        return stages(
                conditions(numbers, others, lists, 2),
                conditions(inLabel, otherInLabel, of("tags", "$notes").map(Expr::F), 2),
                of("score", "scene.label", "ground_truth.detections.iscrowd", "metadata.size_bytes", "tags"),
                of("ground_truth", "scene"));
    }

    private static Arbitrary<View> stages(
            Arbitrary<Expr> overSamples,
            Arbitrary<Expr> overLabels,
            Arbitrary<String> paths,
            Arbitrary<String> labels) {
        Arbitrary<SortKey> keys =
                Combinators.combine(overSamples, of(SortOrder.class)).as(SortKey::new);
        Arbitrary<Stage> stage = oneOf(
                overSamples.map(Stage.Match::new),
                Combinators.combine(texts().list().ofMaxSize(3), of(Match.class))
                        .as(Stage.MatchTags::new),
                Combinators.combine(labels, overLabels, of(Unmatched.class)).as(Stage.FilterLabels::new),
                Combinators.combine(paths, of(Presence.class)).as(Stage.Exists::new),
                Combinators.combine(ids().list().ofMaxSize(5), of(SelectOrder.class))
                        .as(Stage.Select::new),
                ids().list().ofMaxSize(5).map(Stage.Exclude::new),
                keys.list().ofMaxSize(2).map(Stage.SortBy::new),
                wholes().map(Stage.Limit::new),
                wholes().map(Stage.Skip::new),
                Combinators.combine(wholes(), wholes()).as(Stage.Take::new));
        return stage.list().ofMaxSize(4).map(View::new);
    }

    /** Any expression at most {@code depth} calls deep, sensible or not. */
    public static Arbitrary<Expr> exprs(int depth) {
        Arbitrary<Expr> field = Combinators.combine(
                        names().list().ofMinSize(1).ofMaxSize(3), of(Expr.Field.Start.class))
                .as((parts, start) -> new Expr.Field(new FieldPath(parts), start));
        Arbitrary<Expr> leaf = oneOf(field, Arbitraries.values().injectNull(0.1).map(Expr.Literal::new));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expr> inner = exprs(depth - 1);
        return oneOf(
                leaf,
                Combinators.combine(ops(1), inner).as((op, of) -> Expr.call(op, of)),
                Combinators.combine(ops(2), inner, inner).as((op, left, right) -> Expr.call(op, left, right)),
                Combinators.combine(of(Op.AND, Op.OR), inner.list().ofMaxSize(3))
                        .as(Expr.Call::new));
    }

    private static Arbitrary<Op> ops(int arity) {
        return of(Arrays.stream(Op.values()).filter(op -> arity(op) == arity).toList());
    }

    private static int arity(Op op) {
        return switch (op) {
            case AND, OR -> -1;
            case NOT, LENGTH, EXISTS, RELATIVE_AREA -> 1;
            default -> 2;
        };
    }

    private static Arbitrary<Expr> conditions(
            Arbitrary<Expr> numbers, Arbitrary<Expr> others, Arbitrary<Expr> lists, int depth) {
        Arbitrary<Object> constants = integers().between(-5, 5).map(n -> n % 2 == 0 ? (Object) (long) n : n / 4.0);
        Arbitrary<Expr> sums = Combinators.combine(
                        of(Op.ADD, Op.SUBTRACT, Op.MULTIPLY, Op.DIVIDE, Op.REMAINDER), numbers, constants)
                .as((op, left, right) -> Expr.call(op, left, Expr.of(right)));
        Arbitrary<Op> compare = of(Op.EQ, Op.NE, Op.LT, Op.LE, Op.GT, Op.GE);
        Arbitrary<Expr> simple = oneOf(
                Combinators.combine(compare, oneOf(numbers, sums, lists.map(Expr::length)), constants)
                        .as((op, left, right) -> Expr.call(op, left, Expr.of(right))),
                Combinators.combine(compare, others, Arbitraries.scalars())
                        .as((op, left, right) -> Expr.call(op, left, Expr.of(right))),
                Combinators.combine(others, texts().list().ofMaxSize(3)).as((field, in) -> field.isIn(in)),
                Combinators.combine(lists, texts()).as((field, text) -> field.contains(text)),
                others.map(Expr::exists));
        if (depth == 0) {
            return simple;
        }
        Arbitrary<Expr> inner = conditions(numbers, others, lists, depth - 1);
        return oneOf(
                simple,
                inner.map(Expr::not),
                Combinators.combine(inner, inner).as(Expr::and),
                Combinators.combine(inner, inner).as(Expr::or));
    }

    /** The names of {@link #SCHEMA}'s own fields. */
    public static List<String> ownNames() {
        return SCHEMA.ownFields().stream().map(Field::name).toList();
    }
}
