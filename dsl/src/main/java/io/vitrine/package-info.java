/**
 * The front door: what people type.
 *
 * <pre>{@code
 * try (Session session = Vitrine.launchApp(Vitrine.datasets().load("bccd"))) {
 *     session.setView(session.getDataset().filterLabels("ground_truth", F("label").eq("WBC")).limit(24));
 *     session.waitUntilClosed();
 *     session.tagSelectedSamples("to-review");
 * }
 * }</pre>
 */
@NullMarked
package io.vitrine;

import org.jspecify.annotations.NullMarked;
