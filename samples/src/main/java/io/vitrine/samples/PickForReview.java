package io.vitrine.samples;

import static io.vitrine.view.Expr.F;
import static io.vitrine.view.SortOrder.DESCENDING;

import io.vitrine.Dataset;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import java.time.Duration;
import java.util.List;

/** Opens the App on the cats that a model is sure of, and tags what a person picks there. */
public final class PickForReview {
    private PickForReview() {}

    /** Takes nothing; waits until the App is closed, ten minutes at most. */
    public static void main(String... args) {
        try (Session session = Vitrine.launchApp(Vitrine.quickstart())) {
            Dataset dataset = session.getDataset();

            // what the App shows is a property of the session
            session.setView(dataset.filterLabels(
                            "predictions",
                            F("confidence").gt(0.75).and(F("label").eq("cat")))
                    .sortBy(F("predictions.detections").length(), DESCENDING)
                    .limit(24));

            // and what the user did in the App can be read back
            session.waitUntilClosed(Duration.ofMinutes(10));
            List<String> picked = session.getSelected();
            long tagged = session.tagSelectedSamples("to-review");
            System.out.println("picked " + picked + ", tagged " + tagged);
        }
    }
}
