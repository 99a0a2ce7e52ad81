package io.vitrine.sql;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The order of all values, said plainly: missing and null, NaN, numbers, text, documents, lists, true and false, instants. */
public final class ValueOrder implements Comparator<Object> {
    /** Stands for what is not there. */
    public static final Object MISSING = new Object() {
        @Override
        public String toString() {
            return "missing";
        }
    };

    static final ValueOrder ORDER = new ValueOrder();

    @Override
    public int compare(Object a, Object b) {
        if (rank(a) != rank(b)) {
            return Integer.compare(rank(a), rank(b));
        }
        return switch (rank(a)) {
            case 2 -> numbers((Number) a, (Number) b);
            case 3 -> Arrays.compareUnsigned(utf8(a), utf8(b));
            case 5 -> lists((List<?>) a, (List<?>) b);
            case 8 -> Boolean.compare((Boolean) a, (Boolean) b);
            case 9 -> ((Instant) a).compareTo((Instant) b);
            default -> 0;
        };
    }

    static boolean equal(Object a, Object b) {
        return ORDER.compare(a, b) == 0;
    }

    static boolean isNull(Object value) {
        return value == null || value == MISSING;
    }

    private static int rank(Object value) {
        if (isNull(value)) {
            return 0;
        }
        if (value instanceof Number number) {
            return Double.isNaN(number.doubleValue()) ? 1 : 2;
        }
        if (value instanceof String) {
            return 3;
        }
        if (value instanceof List) {
            return 5;
        }
        if (value instanceof Boolean) {
            return 8;
        }
        return value instanceof Instant ? 9 : 4;
    }

    private static int numbers(Number a, Number b) {
        if (a instanceof Long && b instanceof Long) {
            return Long.compare(a.longValue(), b.longValue());
        }
        double x = a.doubleValue();
        double y = b.doubleValue();
        return x == y ? 0 : Double.compare(x, y);
    }

    private static byte[] utf8(Object text) {
        return ((String) text).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private int lists(List<?> a, List<?> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** What a list counts as in a sort: its lowest or highest element; an empty one is below null. */
    static int compareSorted(Object a, Object b, boolean descending) {
        boolean emptyA = a instanceof List<?> list && list.isEmpty();
        boolean emptyB = b instanceof List<?> list && list.isEmpty();
        if (emptyA || emptyB) {
            return Boolean.compare(emptyB, emptyA);
        }
        return ORDER.compare(representative(a, descending), representative(b, descending));
    }

    private static Object representative(Object value, boolean descending) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        Object found = list.get(0);
        for (Object element : list) {
            int order = ORDER.compare(element, found);
            if (descending ? order > 0 : order < 0) {
                found = element;
            }
        }
        return found;
    }

    /** Numbers that are equal as one text, everything else as what it is; for comparing counts. */
    public static Object normal(Object value) {
        if (value instanceof Number number) {
            double real = number.doubleValue();
            boolean whole = real == Math.rint(real) && Math.abs(real) < 1L << 53;
            return "number " + (whole ? String.valueOf((long) real) : String.valueOf(value));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ValueOrder::normal).toList();
        }
        return value instanceof Map || value == null || value == MISSING ? String.valueOf(value) : value;
    }
}
