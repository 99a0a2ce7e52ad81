package io.vitrine.sql;

import io.vitrine.sql.Val.Plain;
import io.vitrine.view.Op;

/**
 * Sums, products, quotients. Whole numbers are computed in 128 bits, so that what leaves 64 bits is a larger number and not an
 * error; from the second product on in DOUBLE, which never fails.
 */
final class Arithmetic {
    private Arithmetic() {}

    static Plain of(Op op, Plain left, Plain right) {
        boolean dates = left.kind().isScalar(Kind.Base.DATE) || right.kind().isScalar(Kind.Base.DATE);
        if (dates && (op == Op.ADD || op == Op.SUBTRACT)) {
            return ofDates(op, left, right);
        }
        if (op == Op.DIVIDE) {
            return Plain.of(Kind.FLOAT, Sql.of("({} / nullif({}, 0))", number(left), number(right)));
        }
        boolean whole = isWhole(left) && isWhole(right);
        if (op == Op.REMAINDER) {
            return whole
                    ? Plain.of(Kind.INT, Sql.of("({} % nullif({}, 0))", wide(left), wide(right)))
                    : Plain.of(Kind.FLOAT, Sql.of("({} % nullif({}, 0))", number(left), number(right)));
        }
        boolean small = op != Op.MULTIPLY || !isComputed(left) && !isComputed(right);
        String computed = isComputed(left) || isComputed(right) ? "TRY({} " : "({} ";
        return whole && small
                ? Plain.of(Kind.INT, Sql.of(computed + op.symbol() + " {})", wide(left), wide(right)))
                : Plain.of(Kind.FLOAT, Sql.of("({} " + op.symbol() + " {})", number(left), number(right)));
    }

    /** A date and a number of milliseconds give a date, two dates their distance. */
    private static Plain ofDates(Op op, Plain left, Plain right) {
        boolean distance = left.kind().base() == right.kind().base();
        return Plain.of(
                distance ? Kind.INT : Kind.DATE,
                Sql.of("({} " + op.symbol() + " {})", millis(left), millis(right)));
    }

    private static Sql millis(Plain value) {
        return isWhole(value) || value.kind().isScalar(Kind.Base.DATE)
                ? wide(value)
                : Sql.of("try_cast(round({}) AS HUGEINT)", number(value));
    }

    private static boolean isWhole(Plain value) {
        return value.kind().isScalar(Kind.Base.INT);
    }

    /** Whether it may hold more than 64 bits; computed values are in parentheses, casts included. */
    private static boolean isComputed(Plain value) {
        return value.sql().text().contains("HUGEINT");
    }

    private static Sql wide(Plain value) {
        return Sql.of("({})::HUGEINT", value.sql());
    }

    private static Sql number(Plain value) {
        return switch (value.kind().base()) {
            case FLOAT -> value.sql();
            case INT -> Sql.of("({})::DOUBLE", value.sql());
            case ANY -> AnyValues.number(value.sql());
            default -> Sql.of("NULL::DOUBLE");
        };
    }
}
