package io.vitrine.io.coco;

import org.jspecify.annotations.Nullable;

/** A class of objects, as the file says it. */
record CocoCategory(String id, String name, @Nullable String supercategory) {}
