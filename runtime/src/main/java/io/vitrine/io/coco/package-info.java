/**
 * COCO in: boxes of {@code instances_*.json}, and predictions as COCO's results list.
 *
 * <pre>{@code
 * var importing = new Importing(new Formats(List.of(new CocoImporter())));
 * var spec = new ImportSpec("coco", Path.of("instances_val2017.json"), "coco", null, Path.of("val2017"), null, IfThere.REFUSE);
 * importing.run(store, reports, spec, progress -> {}, () -> false).summary();
 * }</pre>
 */
@NullMarked
package io.vitrine.io.coco;

import org.jspecify.annotations.NullMarked;
