package io.vitrine.sql;

import io.vitrine.sql.Val.Plain;
import java.util.ArrayList;
import java.util.List;

/** Reads values of any type, kept as the JSON of {@link AnyJson}, in SQL; what has another type reads as NULL. */
public final class AnyValues {
    private AnyValues() {}

    /** The rank of the value's type in the order of all values. */
    static Sql rank(Sql x) {
        return Sql.of(
                "CASE json_type({}) WHEN 'UBIGINT' THEN 2 WHEN 'BIGINT' THEN 2 WHEN 'DOUBLE' THEN 2 WHEN 'VARCHAR' THEN 3"
                        + " WHEN 'BOOLEAN' THEN 8 WHEN 'ARRAY' THEN 5 WHEN 'OBJECT' THEN CASE"
                        + " WHEN {} = '{\"$f\":\"NaN\"}' THEN 1 WHEN starts_with({}, '{\"$f\":') THEN 2"
                        + " WHEN starts_with({}, '{\"$d\":') THEN 9 ELSE 4 END ELSE 0 END",
                x,
                x,
                x,
                x);
    }

    /** What a value compares by among those of its rank, as a number; 0 if by its text. */
    static Sql comparedNumber(Sql x) {
        return Sql.of(
                "coalesce(try_cast({} AS DOUBLE), CASE WHEN starts_with({}, '{\"$') THEN"
                        + " try_cast(coalesce({} ->> '$.\"$f\"', {} ->> '$.\"$d\"') AS DOUBLE)"
                        + " WHEN {} = 'true' THEN 1 END, 0)",
                x,
                x,
                x,
                x,
                x);
    }

    /** What a value compares by among those of its rank, as a text; empty if by its number. */
    static Sql comparedText(Sql x) {
        return Sql.of(
                "CASE json_type({}) WHEN 'VARCHAR' THEN {} ->> '$' WHEN 'ARRAY' THEN {} WHEN 'OBJECT' THEN"
                        + " CASE WHEN starts_with({}, '{\"$f\":') OR starts_with({}, '{\"$d\":') THEN '' ELSE {} END ELSE '' END",
                x,
                x,
                x,
                x,
                x,
                x);
    }

    static Sql number(Sql x) {
        return Sql.of(
                "CASE WHEN starts_with({}, '{\"$f\":') THEN try_cast({} ->> '$.\"$f\"' AS DOUBLE)"
                        + " ELSE try_cast({} AS DOUBLE) END",
                x,
                x,
                x);
    }

    static Sql text(Sql x) {
        return Sql.of("CASE WHEN json_type({}) = 'VARCHAR' THEN {} ->> '$' END", x, x);
    }

    static Sql date(Sql x) {
        return Sql.of("CASE WHEN starts_with({}, '{\"$d\":') THEN try_cast({} ->> '$.\"$d\"' AS BIGINT) END", x, x);
    }

    static Sql bool(Sql x) {
        return Sql.of("CASE {} WHEN 'true' THEN true WHEN 'false' THEN false END", x);
    }

    /** The elements, each of them JSON, and {@code null} for a null; NULL for what is no list. */
    static Sql elements(Sql x) {
        return Sql.of("CASE WHEN starts_with({}, '[') THEN json_extract({}, '$[*]')::VARCHAR[] END", x, x);
    }

    /** A constant list whose elements are of any type. */
    static Sql list(List<?> values) {
        var elements = new ArrayList<>();
        values.forEach(value -> elements.add(value == null ? null : AnyJson.write(value)));
        return Sql.value(new Sql.Array("VARCHAR", elements));
    }

    /** The variable of an element in a lambda, as a value of {@code list}'s elements. */
    static Plain element(Plain list, String variable) {
        boolean any = list.kind().base() == Kind.Base.ANY;
        return Plain.of(list.kind().element(), Sql.of(any ? "nullif(" + variable + ", 'null')" : variable));
    }

    /** {@code value} as JSON in a text. */
    public static Sql json(Kind kind, Sql value) {
        return json(Plain.of(kind, value)).sql();
    }

    static Plain json(Plain value) {
        Sql x = value.sql();
        if (value.kind().list()) {
            Sql element = json(element(value, "e")).sql();
            return Plain.of(
                    Kind.ANY,
                    Sql.of(
                            "'[' || coalesce(array_to_string(list_transform({}, lambda e: coalesce({}, 'null')), ','), '')"
                                    + " || CASE WHEN {} IS NOT NULL THEN ']' END",
                            x,
                            element,
                            x));
        }
        return Plain.of(
                Kind.ANY,
                switch (value.kind().base()) {
                    case BOOL, INT, NULL, OBJECT -> Sql.of("({})::VARCHAR", x);
                    case FLOAT -> Sql.of(
                            "CASE WHEN isfinite({}) THEN ({})::VARCHAR WHEN isnan({}) THEN '{\"$f\":\"NaN\"}'"
                                    + " WHEN {} > 0 THEN '{\"$f\":\"Infinity\"}'"
                                    + " WHEN {} < 0 THEN '{\"$f\":\"-Infinity\"}' END",
                            x,
                            x,
                            x,
                            x,
                            x);
                    case STRING -> Sql.of("to_json({})::VARCHAR", x);
                    case DATE -> Sql.of("'{\"$d\":' || {} || '}'", x);
                    case ANY -> x;
                });
    }
}
