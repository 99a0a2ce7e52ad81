/**
 * The benchmark: a drawn set of the size of COCO, and how long it takes to import and to ask.
 *
 * <pre>{@code
 * ./vitrine bench
 * ./vitrine bench --size 10000 --media ~/pictures
 * }</pre>
 */
@NullMarked
package io.vitrine.samples.bench;

import org.jspecify.annotations.NullMarked;
