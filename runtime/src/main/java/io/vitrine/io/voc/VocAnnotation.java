package io.vitrine.io.voc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One XML file as it is written: texts, stripped of white space around them; null where there is no such element.
 *
 * @param filename of the picture
 * @param size texts by element name: {@code width}, {@code height}, {@code depth}
 */
record VocAnnotation(@Nullable String filename, Map<String, String> size, List<VocObject> objects) {
    /**
     * An object as it is written.
     *
     * @param line on which it starts
     * @param texts by element name: {@code name}, {@code pose} and others that hold text only
     * @param box texts by element name: {@code xmin} and others; null if there is no {@code bndbox}
     */
    record VocObject(
            int line, Map<String, String> texts, @Nullable Map<String, String> box) {}
}
