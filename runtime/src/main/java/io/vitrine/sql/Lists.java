package io.vitrine.sql;

import io.vitrine.sql.Val.Plain;
import io.vitrine.sql.Val.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Questions about lists: how long, what is in them, what is in a list of constants. */
final class Lists {
    /** So many constants are written out; more go as one list, which costs less to plan and can be looked up. */
    private static final int FEW = 8;

    private Lists() {}

    static Sql length(Val list, Joins joins) {
        if (list instanceof Rows rows) {
            return rows.length(joins);
        }
        return Sql.of("coalesce(len({}), 0)", asList(list.plain(joins)).sql());
    }

    static Sql contains(Val list, List<?> wanted, boolean all, Joins joins) {
        if (wanted.isEmpty()) {
            return all ? exists(list instanceof Rows ? list : asList(list.plain(joins)), joins) : Sql.FALSE;
        }
        if (!all && list instanceof Rows rows) {
            return rows.has(isIn(rows.element(), wanted));
        }
        var each = new ArrayList<Sql>();
        for (Object value : wanted) {
            each.add(has(list, value, joins));
        }
        return all ? Sql.all(each) : Sql.any(each);
    }

    static Sql exists(Val value, Joins joins) {
        return value instanceof Rows rows ? rows.present() : value.plain(joins).isNotNull();
    }

    private static Sql has(Val list, @Nullable Object wanted, Joins joins) {
        if (list instanceof Rows rows) {
            return rows.has(isIn(rows.element(), java.util.Collections.singletonList(wanted)));
        }
        Plain plain = asList(list.plain(joins));
        Plain constant = Plain.constant(wanted);
        if (plain.kind().element().comparesWith(constant.kind())) {
            return Sql.of("list_contains({}, {})", plain.sql(), constant.sql());
        }
        Sql found = Comparisons.equal(AnyValues.element(plain, "e"), constant);
        return found.equals(Sql.FALSE)
                ? found
                : Sql.of("len(list_filter({}, lambda e: {})) > 0", plain.sql(), found);
    }

    /** Whether {@code value} equals one of {@code wanted}; one that is missing equals none. */
    static Sql isIn(Plain value, List<?> wanted) {
        var comparable = new ArrayList<Object>();
        var each = new ArrayList<Sql>();
        for (Object candidate : wanted) {
            if (candidate == null) {
                each.add(isRealNull(value));
            } else if (value.kind().comparesWith(Kind.ofConstant(candidate)) && wanted.size() > FEW) {
                comparable.add(candidate);
            } else {
                each.add(Comparisons.equal(value, Plain.constant(candidate)));
            }
        }
        if (!comparable.isEmpty()) {
            each.add(isInMany(value, comparable));
        }
        each.removeIf(Sql.FALSE::equals);
        return Sql.any(each);
    }

    private static Sql isInMany(Plain value, List<Object> wanted) {
        boolean whole = wanted.stream().allMatch(Long.class::isInstance);
        Kind kind = value.kind().isNumber() && !whole ? Kind.FLOAT : Plain.constant(wanted.get(0)).kind();
        List<@Nullable Object> constants = new ArrayList<>();
        for (Object candidate : wanted) {
            Object constant = Objects.requireNonNull(Plain.constant(candidate).sql().params().get(0));
            constants.add(kind.equals(Kind.FLOAT) ? (Object) ((Number) constant).doubleValue() : constant);
        }
        Sql list = Sql.value(new Sql.Array(kind.column(), constants));
        Sql x = kind.equals(Kind.FLOAT) && value.kind().base() == Kind.Base.INT
                ? Sql.of("({})::DOUBLE", value.sql())
                : value.sql();
        return Sql.of("{} IN (SELECT unnest({}))", x, list);
    }

    private static Sql isRealNull(Plain value) {
        return value.missing() == null
                ? value.isNull()
                : Sql.of("({} IS NULL AND NOT {})", value.sql(), value.missing());
    }

    private static Plain asList(Plain value) {
        return value.kind().isScalar(Kind.Base.ANY)
                ? Plain.of(new Kind(Kind.Base.ANY, true), AnyValues.elements(value.sql()))
                : value;
    }
}
