/**
 * COCO in: boxes of {@code instances_*.json}, and predictions as COCO's results list.
 *
 * <pre>{@code
 * var importing = new Importing(new Formats(List.of(new CocoImporter())));
 * var json = Path.of("instances_val2017.json");
 * var spec = new ImportSpec("coco", json, "coco", null, Path.of("val2017"), null, IfThere.REFUSE);
 * importing.run(store, reports, spec, progress -> {}, () -> false).summary();
 * }</pre>
 */
@NullMarked
package io.vitrine.io.coco;

import org.jspecify.annotations.NullMarked;
