/**
 * PASCAL VOC in: a folder of XML files, one a picture.
 *
 * <pre>{@code
 * var importing = new Importing(new Formats(List.of(new VocImporter())));
 * var spec = new ImportSpec("voc", Path.of("bccd"), "bccd", null, null, null, IfThere.REFUSE);
 * importing.run(store, reports, spec, progress -> {}, () -> false).summary();   // 364 samples, 4,888 labels, …
 * }</pre>
 */
@NullMarked
package io.vitrine.io.voc;

import org.jspecify.annotations.NullMarked;
