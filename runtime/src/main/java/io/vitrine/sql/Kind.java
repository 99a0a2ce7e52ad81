package io.vitrine.sql;

import io.vitrine.model.FieldType;
import io.vitrine.model.FieldType.Scalar;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type look in SQL.
 *
 * @param list whether they are lists of {@code base}
 */
public record Kind(Base base, boolean list) {
    /** The types of single values. */
    public enum Base {
        /** Nothing but null. */
        NULL("INTEGER", 0),
        BOOL("BOOLEAN", 8),
        INT("BIGINT", 2),
        FLOAT("DOUBLE", 2),
        STRING("VARCHAR", 3),
        /** Milliseconds since 1970. */
        DATE("BIGINT", 9),
        /** Something that is there or not, such as a label; 1 or NULL. */
        OBJECT("INTEGER", 4),
        /** Any value, as the JSON that {@link AnyValues} describes. */
        ANY("VARCHAR", -1);

        private final String sql;
        private final int rank;

        Base(String sql, int rank) {
            this.sql = sql;
            this.rank = rank;
        }

        /** Where values of this type stand in the order of all values; null is 0, NaN 1, lists are 5. */
        int rank() {
            return rank;
        }

        boolean isNumber() {
            return this == INT || this == FLOAT;
        }
    }

    static final int RANK_OF_LISTS = 5;
    public static final Kind BOOL = new Kind(Base.BOOL, false);
    public static final Kind INT = new Kind(Base.INT, false);
    public static final Kind FLOAT = new Kind(Base.FLOAT, false);
    public static final Kind STRING = new Kind(Base.STRING, false);
    public static final Kind DATE = new Kind(Base.DATE, false);
    public static final Kind ANY = new Kind(Base.ANY, false);
    static final Kind NULL = new Kind(Base.NULL, false);
    static final Kind OBJECT = new Kind(Base.OBJECT, false);

    static Kind listOf(Kind element) {
        return new Kind(element.list ? Base.ANY : element.base, true);
    }

    /** The kind of fields of {@code type}; labels are objects. */
    public static Kind of(FieldType type) {
        if (type instanceof Scalar scalar) {
            return switch (scalar) {
                case BOOL -> BOOL;
                case INT -> INT;
                case FLOAT -> FLOAT;
                case STRING, ID -> STRING;
                case DATE -> DATE;
                case ANY -> ANY;
            };
        }
        if (type instanceof FieldType.ListOf list) {
            Kind element = of(list.element());
            return listOf(element.base == Base.OBJECT ? ANY : element);
        }
        return type instanceof FieldType.Document ? ANY : OBJECT;
    }

    static Kind ofConstant(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Boolean) {
            return BOOL;
        }
        if (value instanceof Long) {
            return INT;
        }
        if (value instanceof Double) {
            return FLOAT;
        }
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Instant) {
            return DATE;
        }
        return value instanceof List ? new Kind(Base.ANY, true) : ANY;
    }

    Kind element() {
        return new Kind(base, false);
    }

    boolean isScalar(Base wanted) {
        return !list && base == wanted;
    }

    boolean isNumber() {
        return !list && base.isNumber();
    }

    /** Whether values of both kinds compare by value, without looking at each value's own type. */
    boolean comparesWith(Kind other) {
        boolean plain = !list && !other.list && base != Base.ANY && base != Base.OBJECT;
        return plain && (base == other.base || base.isNumber() && other.base.isNumber());
    }

    /** The type of a column that keeps such values. */
    public String column() {
        return list && base != Base.ANY ? base.sql + "[]" : base.sql;
    }

    /** The type that such values have in expressions. */
    String type() {
        return list ? base.sql + "[]" : base.sql;
    }
}
