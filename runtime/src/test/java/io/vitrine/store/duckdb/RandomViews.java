package io.vitrine.store.duckdb;

import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.Schema;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Expr;
import io.vitrine.view.Match;
import io.vitrine.view.Op;
import io.vitrine.view.Presence;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.SortKey;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Draws views that fit a dataset, from all stages and operators. */
final class RandomViews {
    private static final String OTHER = "ffffffff0000000000000001";

    private final Random random;
    private final Schema schema;
    private final List<String> ids;
    private final List<String> paths = new ArrayList<>();
    private final List<String> compared;

    RandomViews(long seed, Schema schema, List<String> ids) {
        this.random = new Random(seed);
        this.schema = schema;
        this.ids = ids;
        for (String name : schema.names()) {
            paths.add(name);
            schema.labels(name).ifPresent(kind -> {
                String prefix = kind.list().map(list -> name + "." + list).orElse(name);
                paths.add(prefix);
                schema.attributes(name).keySet().forEach(attribute -> paths.add(prefix + "." + attribute));
            });
        }
        compared = paths.stream().filter(path -> !isNested(path)).toList();
    }

    /** Lists of lists compare by their text in the store, which is not what the interpreter does. */
    private boolean isNested(String path) {
        FieldType type = schema.type(FieldPath.of(path)).orElseThrow();
        return type instanceof FieldType.ListOf list && list.element() instanceof FieldType.ListOf;
    }

    /** Paths of the dataset that can be read. */
    List<String> somePaths(int count) {
        return Stream.generate(() -> pick(paths)).limit(count).toList();
    }

    View view() {
        View view = View.all();
        int stages = 1 + random.nextInt(4);
        while (view.stages().size() < stages) {
            try {
                View longer = stage(view);
                longer.check(schema);
                view = longer;
            } catch (VitrineException e) {
                // Drawn without looking at types: one that does not fit is drawn again.
            }
        }
        return view;
    }

    private View stage(View view) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> view.match(expr(3, null));
            case 3 -> view.matchTags(pick(Match.values()), tags());
            case 4, 5 -> filterLabels(view);
            case 6 -> view.exists(pick(compared), pick(Presence.values()));
            case 7 -> view.select(someIds(), pick(SelectOrder.values()));
            case 8 -> view.exclude(someIds());
            case 9 -> sort(view);
            case 10 -> random.nextBoolean() ? view.limit(random.nextInt(10) - 1) : view.skip(random.nextInt(4) - 1);
            default -> random.nextInt(3) == 0 ? view.take(random.nextInt(8), random.nextInt(100)) : sort(view);
        };
    }

    private View sort(View view) {
        SortKey[] keys = new SortKey[1 + random.nextInt(2)];
        Arrays.setAll(
                keys,
                i -> new SortKey(
                        random.nextInt(4) == 0 ? expr(2, null) : Expr.F(pick(compared)), pick(SortOrder.values())));
        return view.sortBy(keys);
    }

    private View filterLabels(View view) {
        List<String> fields = schema.names().stream()
                .filter(name -> schema.labels(name).isPresent())
                .toList();
        if (fields.isEmpty()) {
            return view.limit(10);
        }
        String field = pick(fields);
        return view.filterLabels(field, expr(3, field), pick(Unmatched.values()));
    }

    private List<String> someIds() {
        List<String> some = new ArrayList<>(ids);
        Collections.shuffle(some, random);
        some = new ArrayList<>(some.subList(0, random.nextInt(some.size() + 1)));
        some.add(OTHER);
        return some;
    }

    private String[] tags() {
        return random.ints(random.nextInt(3), 0, 4)
                .mapToObj(RandomData.TEXTS::get)
                .toArray(String[]::new);
    }

    private Expr expr(int depth, String labels) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return random.nextInt(4) == 0 ? Expr.of(constant()) : field(labels);
        }
        Op op = pick(Op.values());
        Expr left = random.nextBoolean() ? field(labels) : expr(depth - 1, labels);
        return switch (op) {
            case NOT, LENGTH, EXISTS -> Expr.call(op, left);
            case RELATIVE_AREA -> Expr.call(op, labels == null ? left : Expr.F("bounding_box"));
            case IS_IN, CONTAINS, CONTAINS_ALL -> Expr.call(op, left, Expr.of(constants()));
            case AND, OR -> Expr.call(op, left, expr(depth - 1, labels));
            default -> Expr.call(op, left, random.nextBoolean() ? Expr.of(constant()) : expr(depth - 1, labels));
        };
    }

    private Expr field(String labels) {
        if (labels == null || random.nextInt(4) == 0) {
            String path = pick(compared);
            return Expr.F(labels == null ? path : "$" + path);
        }
        return Expr.F(pick(new ArrayList<>(schema.attributes(labels).keySet())));
    }

    private List<Object> constants() {
        Object[] constants = new Object[random.nextInt(5) == 0 ? 12 : random.nextInt(4)];
        Arrays.setAll(constants, i -> constant());
        return Arrays.asList(constants);
    }

    private Object constant() {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> new RandomData(random.nextLong()).real();
            case 2, 3 -> (long) random.nextInt(4) - 1;
            case 4, 5 -> pick(RandomData.TEXTS);
            case 6 -> random.nextBoolean();
            case 7 -> Instant.ofEpochMilli(random.nextInt(4) - 2);
            default -> new RandomData(random.nextLong()).mixed();
        };
    }

    /** Whether values of a path compare by what they are: documents and labels only by being there. */
    boolean isComparable(String path) {
        FieldType type = schema.type(FieldPath.of(path)).orElseThrow();
        FieldType element = type instanceof FieldType.ListOf list ? list.element() : type;
        return !(element instanceof FieldType.Labelled) && !(element instanceof FieldType.Document);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
