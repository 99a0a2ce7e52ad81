package io.vitrine.shell;

import io.vitrine.model.Classification;
import io.vitrine.model.Detection;
import io.vitrine.model.Keypoint;
import io.vitrine.model.Label;
import io.vitrine.model.Polyline;
import io.vitrine.model.TemporalDetection;
import org.jspecify.annotations.Nullable;

/** The class that a label has. */
final class LabelClass {
    private LabelClass() {}

    /** Empty if it has none, or is of a kind that has none. */
    static String of(Label.Single label) {
        String name = name(label);
        return name == null ? "" : name;
    }

    private static @Nullable String name(Label.Single label) {
        if (label instanceof Classification one) {
            return one.label();
        }
        if (label instanceof Detection one) {
            return one.label();
        }
        if (label instanceof Polyline one) {
            return one.label();
        }
        if (label instanceof Keypoint one) {
            return one.label();
        }
        return label instanceof TemporalDetection one ? one.label() : null;
    }
}
