/**
 * What data is: samples, labels, their fields and types, and what can be wrong with them.
 *
 * <pre>{@code
 * Detection cat = Detection.of("cat", BoundingBox.of(0.1, 0.2, 0.3, 0.4)).withConfidence(0.9).with("iscrowd", true);
 * Sample sample = Sample.of("/pictures/1.jpg")
 *         .withTags("train")
 *         .with("ground_truth", Detections.of(cat));
 * }</pre>
 */
@NullMarked
package io.vitrine.model;

import org.jspecify.annotations.NullMarked;
