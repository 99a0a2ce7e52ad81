package io.vitrine.sql;

import io.vitrine.model.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the parts of one dataset lie.
 *
 * <p>The samples' table has the columns {@code key}, {@code pos} (0, 1, 2, … in the order of the dataset), {@code filepath},
 * {@code m_size}, {@code m_mime}, {@code m_width}, {@code m_height}, {@code m_channels}, {@code _rand}, {@code _absent} and
 * those of its fields; the table of its tags {@code key}, {@code pos}, {@code tag}.
 *
 * @param second the head of all ids of the dataset
 * @param samples the table of the samples
 * @param tags the table of their tags
 * @param labelTags the table of the tags of labels: {@code field} (the ordinal), {@code sid}, {@code key}, {@code pos},
 *     {@code tag}
 * @param fields fields that hold values, by name
 * @param labels fields that hold labels, by name
 */
public record Layout(
        Schema schema,
        long second,
        String samples,
        String tags,
        String labelTags,
        Map<String, Column> fields,
        Map<String, LabelTable> labels) {
    public Layout {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /**
     * A column of a field or attribute.
     *
     * @param ordinal which character of the row's {@code _absent} says whether it is missing: {@code 1} or no character
     */
    public record Column(String name, Kind kind, int ordinal) {}
}
