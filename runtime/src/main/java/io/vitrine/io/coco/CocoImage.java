package io.vitrine.io.coco;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A picture, as the file says it.
 *
 * @param index in {@code images}
 * @param width in pixels; 0 if the file does not say
 * @param height likewise
 * @param tags of the sample
 * @param fields scalar members beyond those that COCO itself has
 * @param odd names of members that are not what they should be, and were left out
 */
record CocoImage(
        long index,
        String id,
        String fileName,
        long width,
        long height,
        List<String> tags,
        Map<String, Object> fields,
        List<String> odd) {
    /** Members that are not fields: they name the image, or say where it once came from. */
    static final Set<String> NO_FIELDS =
            Set.of("id", "file_name", "width", "height", "license", "flickr_url", "coco_url", "date_captured", "tags");
}
