package io.vitrine.sql;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Lists with one more element. */
final class RowLists {
    private RowLists() {}

    static <T> List<T> plus(List<T> list, T more) {
        return ImmutableList.<T>builder().addAll(list).add(more).build();
    }
}
