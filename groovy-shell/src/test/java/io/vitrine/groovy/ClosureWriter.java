package io.vitrine.groovy;

import io.vitrine.view.Expr;
import io.vitrine.view.ExprFold;
import io.vitrine.view.Op;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes expressions as people write them in closures; dates become variables {@code date<millis>} of the program. */
final class ClosureWriter implements ExprFold<String> {
    private final Set<Instant> dates;

    ClosureWriter(Set<Instant> dates) {
        this.dates = dates;
    }

    static String declaration(Instant date) {
        return "def " + name(date) + " = java.time.Instant.parse('" + date + "')\n";
    }

    private static String name(Instant date) {
        return "date" + String.valueOf(date.toEpochMilli()).replace('-', '_');
    }

    @Override
    public String field(Expr.Field field) {
        String path = field.path().toString();
        boolean plain = field.of() == Expr.Field.Start.CURRENT && path.matches("[a-z_][\\w.]*");
        return plain ? path : "F('" + (field.of() == Expr.Field.Start.SAMPLE ? "$" : "") + path + "')";
    }

    @Override
    public String literal(Expr.Literal literal) {
        return value(literal.value());
    }

    private String value(Object value) {
        if (value instanceof String text) {
            return "'"
                    + text.replace("\\", "\\\\")
                            .replace("'", "\\'")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r") + "'";
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return "Double." + (number.isNaN() ? "NaN" : number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
        }
        if (value instanceof Double number) {
            return number + "d";
        }
        if (value instanceof Instant date) {
            dates.add(date);
            return name(date);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    @Override
    public String call(Expr.Call call) {
        List<String> args = call.args().stream().map(arg -> arg.fold(this)).toList();
        String symbol = call.op().symbol();
        if (call.op() == Op.NOT) {
            return "!(" + args.get(0) + ")";
        }
        if (call.op() == Op.IS_IN) {
            return "(" + args.get(0) + " in " + args.get(1) + ")";
        }
        if (symbol.startsWith(".")) {
            return "(" + args.get(0) + ")" + symbol.replace("()", "")
                    + args.stream().skip(1).collect(Collectors.joining(", ", "(", ")"));
        }
        return args.stream().collect(Collectors.joining(" " + symbol + " ", "(", ")"));
    }
}
