package io.vitrine.sql;

import io.vitrine.sql.Val.Plain;
import io.vitrine.view.Op;

/**
 * Comparisons in the total order of all values, in the short forms that are true where the comparison is and false or NULL
 * elsewhere. A column beside a constant has a form of its own: it is what nearly every filter is, and the database can look
 * it up in the minima and maxima of its blocks.
 */
final class Comparisons {
    private Comparisons() {}

    static Sql of(Op op, Plain left, Plain right) {
        if (left.constant() && !right.constant()) {
            return of(swapped(op), right, left);
        }
        return switch (op) {
            case EQ -> equal(left, right);
            case NE -> Sql.of("NOT {}", exact(equal(left, right)));
            default ->
                right.constant() && left.kind().comparesWith(right.kind())
                        ? withConstant(op, left, right)
                        : general(op, left, right);
        };
    }

    /** {@code condition} as a Boolean that is never NULL. */
    static Sql exact(Sql condition) {
        return condition.equals(Sql.TRUE) || condition.equals(Sql.FALSE)
                ? condition
                : Sql.of("coalesce({}, false)", condition);
    }

    /** Where both values are numbers of different types, both as DOUBLE. */
    private static Sql operand(Plain value, Plain beside) {
        boolean mixed =
                value.kind().base() != beside.kind().base() && value.kind().isNumber();
        return mixed && value.kind().base() == Kind.Base.INT ? Sql.of("({})::DOUBLE", value.sql()) : value.sql();
    }

    static Sql equal(Plain left, Plain right) {
        Kind a = left.kind();
        Kind b = right.kind();
        if (b.isScalar(Kind.Base.NULL)) {
            return left.isNull();
        }
        if (a.isScalar(Kind.Base.NULL)) {
            return right.isNull();
        }
        if (a.comparesWith(b)) {
            return Sql.of(
                    right.constant() ? "{} = {}" : "{} IS NOT DISTINCT FROM {}",
                    operand(left, right),
                    operand(right, left));
        }
        if (a.isScalar(Kind.Base.ANY) && right.constant() && !b.list() && b.base() != Kind.Base.ANY) {
            return anyEqual(left.sql(), right);
        }
        if (differ(a, b)) {
            return right.constant() ? Sql.FALSE : Sql.of("({} IS NULL AND {} IS NULL)", left.sql(), right.sql());
        }
        return Sql.of("{} = {}", Keys.of(left), Keys.of(right));
    }

    /** Whether values of these kinds are of different types, whatever they are. */
    private static boolean differ(Kind a, Kind b) {
        boolean known = !a.isScalar(Kind.Base.ANY) && !b.isScalar(Kind.Base.ANY);
        return known && (a.list() != b.list() || !a.list() && !a.comparesWith(b) && a.base() != b.base());
    }

    private static Sql anyEqual(Sql x, Plain constant) {
        Sql read = switch (constant.kind().base()) {
            case INT, FLOAT -> AnyValues.number(x);
            case STRING -> AnyValues.text(x);
            case BOOL -> AnyValues.bool(x);
            default -> AnyValues.date(x);
        };
        return Sql.of("{} = {}", read, constant.sql());
    }

    private static Sql withConstant(Op op, Plain left, Plain right) {
        Sql x = left.sql();
        boolean nan = right.value() instanceof Double number && number.isNaN();
        boolean mayBeNan = left.kind().base() == Kind.Base.FLOAT;
        if (nan) {
            Sql isNan = mayBeNan ? Sql.of("isnan({})", x) : Sql.FALSE;
            return switch (op) {
                case LT -> left.isNull();
                case LE -> Sql.any(left.isNull(), isNan);
                case GT -> Sql.of("{} IS NOT NULL AND NOT {}", x, isNan);
                default -> left.isNotNull();
            };
        }
        Sql compared = Sql.of("{} " + op.symbol() + " {}", operand(left, right), operand(right, left));
        if (op == Op.LT || op == Op.LE) {
            return mayBeNan
                    ? Sql.any(compared, left.isNull(), Sql.of("isnan({})", x))
                    : Sql.any(compared, left.isNull());
        }
        // NaN is above infinity in DuckDB and below all numbers here.
        return mayBeNan ? Sql.of("({} AND {} <= 'Infinity'::DOUBLE)", compared, x) : compared;
    }

    private static Sql general(Op op, Plain left, Plain right) {
        return switch (op) {
            case LT -> less(left, right);
            case GT -> less(right, left);
            case LE -> Sql.of("NOT {}", exact(less(right, left)));
            default -> Sql.of("NOT {}", exact(less(left, right)));
        };
    }

    private static Sql less(Plain left, Plain right) {
        Kind a = left.kind();
        Kind b = right.kind();
        if (b.isScalar(Kind.Base.NULL)) {
            return Sql.FALSE;
        }
        if (a.isScalar(Kind.Base.NULL)) {
            return right.isNotNull();
        }
        if (a.comparesWith(b) && a.base() != Kind.Base.FLOAT && b.base() != Kind.Base.FLOAT) {
            return Sql.of(
                    "({} IS NOT NULL AND ({} IS NULL OR {} < {}))", right.sql(), left.sql(), left.sql(), right.sql());
        }
        if (differ(a, b)) {
            Sql ranks = rank(a) < rank(b) ? Sql.TRUE : Sql.of("{} IS NULL", left.sql());
            return Sql.of("({} IS NOT NULL AND {})", right.sql(), ranks);
        }
        return Sql.of("{} < {}", Keys.of(left), Keys.of(right));
    }

    private static int rank(Kind kind) {
        return kind.list() ? Kind.RANK_OF_LISTS : kind.base().rank();
    }

    /** The same comparison with its operands swapped. */
    static Op swapped(Op op) {
        return switch (op) {
            case LT -> Op.GT;
            case LE -> Op.GE;
            case GT -> Op.LT;
            case GE -> Op.LE;
            default -> op;
        };
    }
}
