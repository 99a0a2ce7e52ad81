package io.vitrine.sql;

import io.vitrine.model.LabelKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the labels of one field lie: a row each, with {@code key}, {@code sid} (the key of the sample), {@code pos} in its
 * list, {@code _absent}, the columns of its kind ({@link KindColumns}) and those of its attributes.
 *
 * @param table of the labels
 * @param ordinal of the field; see {@link Layout.Column}
 * @param count column of the samples' table: how many labels; NULL where there is no list, 1 where there is a single label
 * @param attributes what is not one of the kind's own parts, by name
 */
public record LabelTable(
        LabelKind kind, String table, int ordinal, String count, Map<String, Layout.Column> attributes) {
    public LabelTable {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
