package io.vitrine.sql;

import io.vitrine.sql.Val.Plain;
import io.vitrine.view.SortOrder;
import java.util.List;

/**
 * What stands behind ORDER BY for one key: missing and null first, then NaN, then numbers; the other way round descending. A
 * list counts as its lowest element ascending and its highest descending, an empty one is below null.
 */
final class SortKeys {
    private SortKeys() {}

    static List<Sql> of(Plain value, SortOrder order) {
        Kind kind = value.kind();
        Sql x = value.sql();
        if (value.constant() || x.equals(Sql.TRUE) || x.equals(Sql.FALSE)) {
            return List.of();
        }
        if (kind.list()) {
            return List.of(ordered(ofList(Sql.of("{} IS NULL", x), Sql.of("len({}) = 0", x), Keys.ofElements(value), order), order));
        }
        return switch (kind.base()) {
            case NULL -> List.of();
            case BOOL, INT, STRING, DATE, OBJECT -> List.of(ordered(x, order));
            case FLOAT -> List.of(ordered(Keys.rankOfNumber(x), order), ordered(x, order));
            case ANY -> List.of(ordered(ofAny(value, order), order));
        };
    }

    private static Sql ofAny(Plain value, SortOrder order) {
        Plain elements = Plain.of(new Kind(Kind.Base.ANY, true), AnyValues.elements(value.sql()));
        Sql list = ofList(Sql.FALSE, Sql.of("len({}) = 0", elements.sql()), Keys.ofElements(elements), order);
        return Sql.of(
                "CASE WHEN starts_with({}, '[') THEN {} ELSE {} END", value.sql(), list, Keys.single(value));
    }

    private static Sql ofList(Sql isNull, Sql isEmpty, Sql keys, SortOrder order) {
        return Sql.of(
                "CASE WHEN {} THEN {'r': 0, 'n': 0::DOUBLE, 't': ''} WHEN {} THEN {'r': -1, 'n': 0::DOUBLE, 't': ''}"
                        + " ELSE list_sort({})[" + (order == SortOrder.ASCENDING ? "1" : "-1") + "] END",
                isNull,
                isEmpty,
                keys);
    }

    private static Sql ordered(Sql x, SortOrder order) {
        return Sql.of(order == SortOrder.ASCENDING ? "{} ASC NULLS FIRST" : "{} DESC NULLS LAST", x);
    }
}
