/**
 * What is looked at: views of a dataset, the expressions in them and what can be counted in them.
 *
 * <pre>{@code
 * View sure = View.all()
 *         .filterLabels("predictions", F("confidence").gt(0.75).and(F("label").eq("cat")))
 *         .sortBy(F("predictions.detections").length(), DESCENDING)
 *         .limit(24);
 * }</pre>
 */
@NullMarked
package io.vitrine.view;

import org.jspecify.annotations.NullMarked;
