package io.vitrine.conformance;

import io.vitrine.model.VitrineException;
import io.vitrine.view.Expr;
import io.vitrine.view.Match;
import io.vitrine.view.Op;
import io.vitrine.view.Presence;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Views as they were recorded, as far as their stages and operators are known here. */
final class RecordedView {
    private static final Map<String, Op> OPERATORS = Map.ofEntries(
            Map.entry("$eq", Op.EQ),
            Map.entry("$ne", Op.NE),
            Map.entry("$lt", Op.LT),
            Map.entry("$lte", Op.LE),
            Map.entry("$gt", Op.GT),
            Map.entry("$gte", Op.GE),
            Map.entry("$and", Op.AND),
            Map.entry("$or", Op.OR),
            Map.entry("$not", Op.NOT),
            Map.entry("$add", Op.ADD),
            Map.entry("$subtract", Op.SUBTRACT),
            Map.entry("$multiply", Op.MULTIPLY),
            Map.entry("$divide", Op.DIVIDE),
            Map.entry("$mod", Op.REMAINDER));

    /** Something that is not known here. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private RecordedView() {}

    /** The view, or empty if there is no such view here. */
    static Optional<View> of(List<Map<String, Object>> stages) {
        try {
            View view = View.all();
            boolean sorted = false;
            for (Map<String, Object> stage : stages) {
                // Of equal keys, the reference cuts off any.
                if (sorted && (name(stage).equals("Limit") || name(stage).equals("Skip"))) {
                    return Optional.empty();
                }
                sorted |= name(stage).equals("SortBy");
                view = with(view, name(stage), arguments(stage));
            }
            return Optional.of(view);
        } catch (Unknown | VitrineException e) {
            return Optional.empty();
        }
    }

    private static String name(Map<String, Object> stage) {
        String type = stage.get("_cls").toString();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static Map<String, Object> arguments(Map<String, Object> stage) {
        var arguments = new HashMap<String, Object>();
        for (Object pair : (List<?>) stage.get("kwargs")) {
            arguments.put(((List<?>) pair).get(0).toString(), ((List<?>) pair).get(1));
        }
        return arguments;
    }

    private static View with(View view, String stage, Map<String, Object> with) {
        return switch (stage) {
            case "Limit" -> view.limit(number(with.get("limit")));
            case "Skip" -> view.skip(number(with.get("skip")));
            case "Exists" ->
                view.exists(text(with.get("field")), is(with, "bool") ? Presence.PRESENT : Presence.ABSENT);
            case "MatchTags" -> matchTags(view, with);
            case "Match" -> view.match(expr(only(with.get("filter"), "$expr"), ""));
            case "SortBy" ->
                view.sortBy(
                        with.get("field_or_expr") instanceof String path
                                ? Expr.F(path)
                                : expr(with.get("field_or_expr"), ""),
                        is(with, "reverse") ? SortOrder.DESCENDING : SortOrder.ASCENDING);
            case "FilterLabels" -> filterLabels(view, with);
            default -> throw new Unknown();
        };
    }

    private static View matchTags(View view, Map<String, Object> with) {
        boolean notAll = is(with, "all") && !is(with, "bool");
        if (notAll || !(with.get("tags") instanceof List<?> list)) {
            throw new Unknown();
        }
        String[] tags = list.stream().map(Object::toString).toArray(String[]::new);
        return view.matchTags(is(with, "all") ? Match.ALL : is(with, "bool") ? Match.ANY : Match.NONE, tags);
    }

    private static View filterLabels(View view, Map<String, Object> with) {
        if (is(with, "trajectories")) {
            throw new Unknown();
        }
        String field = text(with.get("field"));
        return view.filterLabels(
                field,
                expr(with.get("filter"), field),
                is(with, "only_matches") ? Unmatched.DROP_UNMATCHED : Unmatched.KEEP_UNMATCHED);
    }

    /** @param labels the field whose labels are filtered; empty where samples are matched */
    private static Expr expr(Object recorded, String labels) {
        if (recorded instanceof String text && text.startsWith("$")) {
            return field(text, labels);
        }
        if (recorded instanceof Map<?, ?> map && map.size() == 1) {
            String name = map.keySet().iterator().next().toString();
            return call(name, map.get(name), labels);
        }
        if (recorded instanceof Map || recorded instanceof List) {
            throw new Unknown();
        }
        return Expr.of(recorded);
    }

    private static Expr field(String text, String labels) {
        if (text.startsWith("$$this.")) {
            return Expr.F(text.substring("$$this.".length()));
        }
        if (text.startsWith("$$")) {
            throw new Unknown();
        }
        if (!labels.isEmpty() && text.startsWith("$" + labels + ".")) {
            return Expr.F(text.substring(labels.length() + 2));
        }
        return Expr.F(labels.isEmpty() ? text.substring(1) : text);
    }

    private static Expr call(String name, Object of, String labels) {
        if (name.equals("$literal")) {
            return Expr.of(of);
        }
        if (name.equals("$size")) {
            return expr(((List<?>) only(of, "$ifNull")).get(0), labels).length();
        }
        if (name.equals("$in") && of instanceof List<?> in && in.get(1) instanceof List<?> constants) {
            return Expr.call(Op.IS_IN, expr(in.get(0), labels), Expr.of(constants));
        }
        Op op = OPERATORS.get(name);
        if (op == null) {
            throw new Unknown();
        }
        var operands = new ArrayList<Expr>();
        for (Object operand : of instanceof List<?> list ? list : java.util.Collections.singletonList(of)) {
            operands.add(expr(operand, labels));
        }
        return new Expr.Call(op, operands);
    }

    private static Object only(Object map, String name) {
        if (map instanceof Map<?, ?> found && found.size() == 1 && found.containsKey(name)) {
            return found.get(name);
        }
        throw new Unknown();
    }

    private static boolean is(Map<String, Object> with, String name) {
        return Boolean.TRUE.equals(with.get(name));
    }

    private static long number(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new Unknown();
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new Unknown();
    }
}
