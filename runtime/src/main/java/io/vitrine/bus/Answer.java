package io.vitrine.bus;

import io.vitrine.model.Problem;
import io.vitrine.plan.Done;

/** What comes back for a request: a failure is a value too, so that its code and place survive the bus. */
public sealed interface Answer {
    /** It was done. */
    record Succeeded(Done done) implements Answer {}

    /** It was not done, and nothing changed. */
    record Failed(Problem problem) implements Answer {}
}
