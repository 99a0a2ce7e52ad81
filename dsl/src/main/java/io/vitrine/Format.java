package io.vitrine;

import java.util.Locale;

/** Formats of annotations that can be imported. */
public enum Format {
    /** PASCAL VOC: an XML file for each picture. */
    VOC,
    /** COCO detection: one JSON file for all pictures. */
    COCO;

    /** The name by which importers are found. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
