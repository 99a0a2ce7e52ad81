package io.vitrine.groovy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vitrine.view.Expr;
import io.vitrine.view.Op;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Expressions that another implementation of the same semantics recorded, in its own JSON; read as ours where we have all it uses. */
final class RecordedExpressions {
    private static final Map<String, Op> BINARY = Map.ofEntries(
            Map.entry("$eq", Op.EQ),
            Map.entry("$ne", Op.NE),
            Map.entry("$lt", Op.LT),
            Map.entry("$lte", Op.LE),
            Map.entry("$gt", Op.GT),
            Map.entry("$gte", Op.GE),
            Map.entry("$add", Op.ADD),
            Map.entry("$subtract", Op.SUBTRACT),
            Map.entry("$multiply", Op.MULTIPLY),
            Map.entry("$divide", Op.DIVIDE),
            Map.entry("$mod", Op.REMAINDER));

    /** Where the current value starts: {@code $} for samples, {@code $$this.} or {@code $field.} for labels. */
    private final List<String> current;

    private RecordedExpressions(List<String> current) {
        this.current = current;
    }

    /** One that was read. */
    record Recorded(String id, Expr expr) {}

    /** All that read a field and use only operators that exist here. */
    static List<Recorded> all() {
        var found = new ArrayList<Recorded>();
        var json = new JsonMapper();
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(RecordedExpressions.class.getResourceAsStream("conformance-expressions.jsonl.gz")),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode recorded = json.readTree(line);
                boolean labels = recorded.get("kind").asText().equals("label");
                String field = recorded.get("field").asText();
                var reader = new RecordedExpressions(labels ? List.of("$$this.", "$" + field + ".") : List.of());
                reader.read(recorded.get("expr"))
                        .filter(Conditions::readsField)
                        .ifPresent(expr ->
                                found.add(new Recorded(recorded.get("id").asText(), expr)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private Optional<Expr> read(JsonNode node) {
        if (node.isTextual() && node.asText().startsWith("$")) {
            return field(node.asText());
        }
        if (!node.isObject()) {
            return constant(node).map(value -> Expr.of(value.orElse(null)));
        }
        if (node.size() != 1) {
            return Optional.empty();
        }
        String name = node.fieldNames().next();
        JsonNode args = node.get(name);
        return switch (name) {
            case "$and", "$or" -> logic(name, args);
            case "$not" -> one(args).flatMap(this::read).map(Expr::not);
            case "$size" -> orEmpty(args).map(Expr::length);
            case "$in" -> in(args);
            case "$setIsSubset" -> containsAll(args);
            default ->
                BINARY.containsKey(name) ? binary(name, args) : constant(node).map(v -> Expr.of(v.orElse(null)));
        };
    }

    private Optional<Expr> field(String path) {
        for (String prefix : current) {
            if (path.startsWith(prefix)) {
                return Optional.of(Expr.F(path.substring(prefix.length())));
            }
        }
        boolean plain = !path.startsWith("$$") && path.length() > 1 && !current.contains(path + ".");
        return plain ? Optional.of(Expr.F((current.isEmpty() ? "" : "$") + path.substring(1))) : Optional.empty();
    }

    private Optional<Expr> logic(String name, JsonNode args) {
        if (!args.isArray() || args.size() < 2) {
            return Optional.empty();
        }
        Optional<Expr> all = read(args.get(0));
        for (int i = 1; i < args.size(); i++) {
            Optional<Expr> next = read(args.get(i));
            all = all.flatMap(left -> next.map(right -> name.equals("$and") ? left.and(right) : left.or(right)));
        }
        return all;
    }

    private Optional<Expr> binary(String name, JsonNode args) {
        if (!args.isArray() || args.size() != 2) {
            return Optional.empty();
        }
        if (name.equals("$gt") && args.get(1).isNull()) {
            return read(args.get(0)).map(Expr::exists);
        }
        return read(args.get(0))
                .flatMap(left -> read(args.get(1)).map(right -> Expr.call(BINARY.get(name), left, right)));
    }

    private Optional<Expr> in(JsonNode args) {
        Optional<Expr> list = orEmpty(args.get(1));
        if (list.isPresent()) {
            return constant(args.get(0)).flatMap(value -> list.map(expr -> expr.contains(value.orElse(null))));
        }
        return read(args.get(0))
                .flatMap(left -> constant(args.get(1))
                        .filter(value -> value.orElse(null) instanceof List)
                        .map(values -> left.isIn((List<?>) values.orElseThrow())));
    }

    private Optional<Expr> containsAll(JsonNode args) {
        return constant(args.get(0))
                .filter(value -> value.orElse(null) instanceof List)
                .flatMap(values ->
                        read(args.get(1)).map(expr -> expr.containsAll(((List<?>) values.orElseThrow()).toArray())));
    }

    /** {@code {"$ifNull": [x, []]}}. */
    private Optional<Expr> orEmpty(JsonNode node) {
        JsonNode args = node.path("$ifNull");
        return args.size() == 2 && args.get(1).isArray() && args.get(1).isEmpty()
                ? read(args.get(0))
                : Optional.empty();
    }

    private static Optional<JsonNode> one(JsonNode args) {
        return args.isArray()
                ? Optional.of(args).filter(all -> all.size() == 1).map(all -> all.get(0))
                : Optional.of(args);
    }

    /** A constant; empty if it is none, and holding nothing if it is null. */
    private static Optional<Optional<Object>> constant(JsonNode node) {
        if (node.isNull()) {
            return Optional.of(Optional.empty());
        }
        if (node.isBoolean()) {
            return Optional.of(Optional.of(node.booleanValue()));
        }
        if (node.isIntegralNumber()) {
            return Optional.of(Optional.of(node.longValue()));
        }
        if (node.isNumber()) {
            return Optional.of(Optional.of(node.doubleValue()));
        }
        if (node.isTextual()) {
            return node.asText().startsWith("$") ? Optional.empty() : Optional.of(Optional.of(node.asText()));
        }
        if (node.isArray()) {
            var values = new ArrayList<Object>();
            for (JsonNode element : node) {
                Optional<Optional<Object>> value = constant(element);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.add(value.get().orElse(null));
            }
            return Optional.of(Optional.of(values));
        }
        return special(node).map(Optional::of);
    }

    private static Optional<Object> special(JsonNode node) {
        if (node.has("$nan")) {
            return Optional.of(Double.NaN);
        }
        if (node.has("$inf")) {
            return Optional.of(node.get("$inf").asInt() > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
        }
        if (node.has("$literal") && node.get("$literal").isTextual()) {
            return Optional.of(node.get("$literal").asText());
        }
        if (node.path("$toDate").isNumber() && node.get("$toDate").canConvertToLong()) {
            return Optional.of(Instant.ofEpochMilli(node.get("$toDate").longValue()));
        }
        String date = node.path("$date").asText();
        if (date.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                date.contains("T")
                        ? Instant.parse(date)
                        : LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
