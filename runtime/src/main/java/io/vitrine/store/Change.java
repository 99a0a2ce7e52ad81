package io.vitrine.store;

import io.vitrine.model.FieldPath;
import io.vitrine.model.Values;
import io.vitrine.view.View;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An edit that can be undone. It is about the samples that all of its views have, and the labels that the first one keeps. */
public sealed interface Change {
    /** At least one. */
    List<View> views();

    /** Adds tags to samples. */
    record TagSamples(List<View> views, List<String> tags) implements Change {
        public TagSamples {
            views = List.copyOf(views);
            tags = tags.stream().distinct().toList();
        }
    }

    /** Takes tags from samples. */
    record UntagSamples(List<View> views, List<String> tags) implements Change {
        public UntagSamples {
            views = List.copyOf(views);
            tags = tags.stream().distinct().toList();
        }
    }

    /** Adds tags to the labels of a field. */
    record TagLabels(List<View> views, String field, List<String> tags) implements Change {
        public TagLabels {
            views = List.copyOf(views);
            tags = tags.stream().distinct().toList();
        }
    }

    /** Takes tags from the labels of a field. */
    record UntagLabels(List<View> views, String field, List<String> tags) implements Change {
        public UntagLabels {
            views = List.copyOf(views);
            tags = tags.stream().distinct().toList();
        }
    }

    /** Sets a field of samples, or an attribute of labels, to one value. */
    record SetValue(
            List<View> views, FieldPath path, @Nullable Object value) implements Change {
        public SetValue {
            views = List.copyOf(views);
            Objects.requireNonNull(path);
            value = Values.frozen(value);
        }
    }
}
