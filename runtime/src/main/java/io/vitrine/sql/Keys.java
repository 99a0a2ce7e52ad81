package io.vitrine.sql;

import io.vitrine.sql.Val.Plain;

/**
 * Comparison keys: structs that compare as the values do, whatever their types. They are the general way; {@link Comparisons}
 * uses them only where types are not known before a value is seen, or where lists compare.
 */
final class Keys {
    private static final String TYPE = "STRUCT(r INTEGER, n DOUBLE, t VARCHAR)";

    private static final Sql NOTHING = key(Sql.of("0"), Sql.of("0"), Sql.of("''"));

    private Keys() {}

    /** The key of a value, its elements included; never NULL. */
    static Sql of(Plain value) {
        Sql elements = Sql.of("[]::" + TYPE + "[]");
        if (value.kind().list()) {
            elements = Sql.of("coalesce({}, [])", ofElements(value));
        } else if (value.kind().base() == Kind.Base.ANY) {
            elements = Sql.of(
                    "coalesce({}, [])",
                    ofElements(Plain.of(new Kind(Kind.Base.ANY, true), AnyValues.elements(value.sql()))));
            // A list compares by its elements; by its text [10] would be before [9].
            Sql list = key(Sql.of("5"), Sql.of("0"), Sql.of("''"));
            Sql key = Sql.of("CASE WHEN starts_with({}, '[') THEN {} ELSE {} END", value.sql(), list, single(value));
            return Sql.of("{'k': {}, 'l': {}}", key, elements);
        }
        return Sql.of("{'k': {}, 'l': {}}", single(value), elements);
    }

    /** The keys of a list's elements, as a list; NULL for null. */
    static Sql ofElements(Plain list) {
        // A null among elements of any type is JSON's own, and ranks as null without a look at it.
        Plain element = Plain.of(list.kind().element(), Sql.of("e"));
        return Sql.of("list_transform({}, lambda e: {})", list.sql(), single(element));
    }

    /** The key of a value without its elements; never NULL. */
    static Sql single(Plain value) {
        Sql x = value.sql();
        if (value.kind().list()) {
            return key(Sql.of("CASE WHEN {} IS NULL THEN 0 ELSE 5 END", x), Sql.of("0"), Sql.of("''"));
        }
        Kind.Base base = value.kind().base();
        Sql rank = Sql.of("CASE WHEN {} IS NULL THEN 0 ELSE " + base.rank() + " END", x);
        return switch (base) {
            case NULL -> NOTHING;
            case BOOL, INT, DATE -> key(rank, Sql.of("coalesce(({})::DOUBLE, 0)", x), Sql.of("''"));
            case FLOAT -> key(rankOfNumber(x), Sql.of("CASE WHEN isnan({}) THEN 0 ELSE coalesce({}, 0) END", x, x), Sql.of("''"));
            case STRING -> key(rank, Sql.of("0"), Sql.of("coalesce({}, '')", x));
            case OBJECT -> key(rank, Sql.of("0"), Sql.of("''"));
            case ANY -> any(x);
        };
    }

    static Sql rankOfNumber(Sql x) {
        return Sql.of("CASE WHEN {} IS NULL THEN 0 WHEN isnan({}) THEN 1 ELSE 2 END", x, x);
    }

    private static Sql any(Sql x) {
        Sql number = AnyValues.comparedNumber(x);
        return Sql.of("CASE WHEN {} IS NULL THEN {} ELSE {} END", x, NOTHING, key(AnyValues.rank(x), number, AnyValues.comparedText(x)));
    }

    private static Sql key(Sql rank, Sql number, Sql text) {
        return Sql.of("{'r': ({})::INTEGER, 'n': ({})::DOUBLE, 't': {}}", rank, number, text);
    }
}
