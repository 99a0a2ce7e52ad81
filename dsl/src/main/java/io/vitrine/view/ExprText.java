package io.vitrine.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes expressions as people read them: {@code F("score") > 0.9 && F("label") == "cat"}. */
final class ExprText implements ExprFold<String> {
    private ExprText() {}

    static String of(Expr expr) {
        return expr.fold(new ExprText());
    }

    @Override
    public String field(Expr.Field field) {
        return "F(\"" + (field.of() == Expr.Field.Start.SAMPLE ? "$" : "") + field.path() + "\")";
    }

    @Override
    public String literal(Expr.Literal literal) {
        return value(literal.value());
    }

    @Override
    public String call(Expr.Call call) {
        List<Expr> args = call.args();
        String symbol = call.op().symbol();
        if (call.op() == Op.NOT) {
            return "!" + operand(args.get(0));
        }
        if (symbol.startsWith(".")) {
            String rest = args.stream().skip(1).map(ExprText::arguments).collect(Collectors.joining(", "));
            return operand(args.get(0)) + (symbol.endsWith(")") ? symbol : symbol + "(" + rest + ")");
        }
        if (args.isEmpty()) {
            return call.op() == Op.AND ? "true" : "false";
        }
        return args.stream().map(ExprText::operand).collect(Collectors.joining(" " + symbol + " "));
    }

    /** The elements of a constant list, as they were given to the method. */
    private static String arguments(Expr expr) {
        if (expr instanceof Expr.Literal literal && literal.value() instanceof List<?> values) {
            return values.stream().map(ExprText::value).collect(Collectors.joining(", "));
        }
        return of(expr);
    }

    /** Comparisons inside {@code &&} and {@code ||} read without parentheses, and so do methods; all else gets them. */
    private static String operand(Expr expr) {
        boolean compound = expr instanceof Expr.Call call
                && !call.op().symbol().startsWith(".")
                && call.op() != Op.NOT
                && call.args().size() > 1;
        return compound ? "(" + of(expr) + ")" : of(expr);
    }

    static String value(@Nullable Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Instant instant) {
            return "Instant(" + instant + ")";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ExprText::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(String.valueOf(entry.getKey())) + ": " + value(entry.getValue()))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        quoted.append("\\u%04x".formatted(c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
