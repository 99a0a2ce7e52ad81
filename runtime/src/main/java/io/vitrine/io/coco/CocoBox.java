package io.vitrine.io.coco;

import io.vitrine.io.PixelBox;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An annotation or a prediction, as the file says it.
 *
 * @param predicted whether it is from the list of predictions
 * @param index in its list
 * @param image id of its image
 * @param category id of its category
 * @param score null if the file does not say
 * @param attributes scalar members beyond those that COCO itself has
 */
record CocoBox(
        boolean predicted,
        long index,
        String image,
        String category,
        PixelBox box,
        @Nullable Double score,
        Map<String, Object> attributes) {
    /** Members that are no attributes: they are read otherwise, or are shapes. */
    static final Set<String> NO_ATTRIBUTES = Set.of("id", "image_id", "category_id", "bbox", "score", "attributes");
}
