package io.vitrine.sql;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/** Which labels of each field a view keeps, after the stages so far. */
record Overlay(Map<String, List<Filter>> filters) {
    static final Overlay NONE = new Overlay(Map.of());

    /**
     * A condition on the labels of one field, over the row {@code l}.
     *
     * @param joins what it takes: the sample {@code s} and what is joined to it, or nothing
     */
    record Filter(Sql condition, Sql joins) {}

    Overlay plus(String field, Filter filter) {
        var all = ImmutableMap.<String, List<Filter>>builder().putAll(filters);
        all.put(field, RowLists.plus(of(field), filter));
        return new Overlay(all.buildKeepingLast());
    }

    List<Filter> of(String field) {
        return filters.getOrDefault(field, List.of());
    }

    boolean filters(String field) {
        return filters.containsKey(field);
    }
}
