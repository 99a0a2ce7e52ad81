package io.vitrine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.MediaType;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.view.View;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store, and what tests of stores put into it. */
abstract class StoreFixture {
    protected static final View ALL = View.all();

    protected Store store;

    /** A new, empty store. */
    protected abstract Store newStore();

    @BeforeEach
    void openStore() {
        store = newStore();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    protected List<String> given(String dataset, Sample... samples) {
        return store.transaction(tx -> {
            if (tx.find(dataset).isEmpty()) {
                tx.create(dataset, MediaType.IMAGE, List.of("/media"));
            }
            return tx.append(dataset, List.of(samples));
        });
    }

    protected static Sample sample(String path) {
        return Sample.of("/media/" + path);
    }

    protected static Detection box(String label, Double confidence) {
        return Detection.of(label, BoundingBox.of(0.25, 0.5, 0.125, 0.25)).withConfidence(confidence);
    }

    protected List<Sample> all(String dataset, View view) {
        try (Stream<Sample> samples = store.samples(dataset, view, 0, Long.MAX_VALUE)) {
            return samples.map(StoreSamples::withoutIds).toList();
        }
    }

    protected List<String> ids(String dataset, View view) {
        return store.ids(dataset, view, 0, Long.MAX_VALUE);
    }

    protected static void assertProblem(String code, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        VitrineException.class,
                        e -> assertThat(e.getProblem().code()).isEqualTo(code));
    }

    protected Sample[] street() {
        return new Sample[] {
            sample("a.jpg")
                    .withTags("train", "rain")
                    .withMetadata(Metadata.ofSize(200, 100))
                    .with("score", 0.5)
                    .with("gt", Detections.of(box("cat", 0.9), box("dog", null), box("cat", 0.3))),
            sample("b.jpg")
                    .withTags("val")
                    .withMetadata(Metadata.ofSize(100, 200))
                    .with("score", null)
                    .with("gt", Detections.of()),
            sample("c.jpg").with("score", Double.NaN).with("gt", null),
            sample("d.jpg").withTags("train").with("gt", Detections.of(box("dog", 0.8)))
        };
    }

    protected long tagged(String dataset, List<View> views, String tag) {
        return store.transaction(tx -> Hands.tag(tx, dataset, views, tag));
    }

    protected static Object[] reversed(Object[] values) {
        Object[] reversed = values.clone();
        java.util.Collections.reverse(Arrays.asList(reversed));
        return reversed;
    }
}
