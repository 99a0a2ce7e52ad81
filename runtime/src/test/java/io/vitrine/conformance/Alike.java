package io.vitrine.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether two answers are alike: numbers to a billionth, whole or not; NaN is NaN. */
final class Alike {
    private static final double BILLIONTH = 1e-9;
    private static final double NEAR_ZERO = 1e-12;

    private Alike() {}

    static boolean alike(Object a, Object b, boolean unordered) {
        if (a instanceof List<?> left && b instanceof List<?> right) {
            return left.size() == right.size() && (unordered ? sameInAnyOrder(left, right) : same(left, right));
        }
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            return left.keySet().equals(right.keySet())
                    && left.keySet().stream().allMatch(key -> alike(left.get(key), right.get(key), false));
        }
        if (a instanceof Number left && b instanceof Number right) {
            return numbers(left.doubleValue(), right.doubleValue());
        }
        return a == null ? b == null : a.equals(b);
    }

    private static boolean same(List<?> left, List<?> right) {
        for (int i = 0; i < left.size(); i++) {
            if (!alike(left.get(i), right.get(i), false)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameInAnyOrder(List<?> left, List<?> right) {
        var rest = new ArrayList<Object>(right);
        for (Object value : left) {
            int at = 0;
            while (at < rest.size() && !alike(value, rest.get(at), false)) {
                at++;
            }
            if (at == rest.size()) {
                return false;
            }
            rest.remove(at);
        }
        return true;
    }

    private static boolean numbers(double a, double b) {
        return Double.compare(a + 0.0, b + 0.0) == 0
                || Math.abs(a - b) <= Math.max(NEAR_ZERO, BILLIONTH * Math.max(Math.abs(a), Math.abs(b)));
    }
}
