package io.vitrine.samples;

import static io.vitrine.Format.VOC;
import static io.vitrine.view.Expr.F;
import static io.vitrine.view.SortOrder.DESCENDING;

import io.vitrine.Dataset;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Opens the App on a folder of annotated pictures, and tags what a person picks there. */
public final class PickForReview {
    private PickForReview() {}

    /** Takes the folder and the class of the labels to look at, such as {@code ../shared/data/bccd-voc Platelets}. */
    public static void main(String... args) {
        Dataset imported = Dataset.fromDir(Path.of(args[0]), VOC);
        try (Session session = Vitrine.launchApp(imported)) {
            Dataset dataset = session.getDataset();

            // what the App shows is a property of the session
            session.setView(dataset.filterLabels("ground_truth", F("label").eq(args[1]))
                    .sortBy(F("ground_truth.detections").length(), DESCENDING)
                    .limit(24));

            // and what the user did in the App can be read back
            session.waitUntilClosed(Duration.ofMinutes(10));
            List<String> picked = session.getSelected();
            long tagged = session.tagSelectedSamples("to-review");
            System.out.println("picked " + picked + ", tagged " + tagged);
        }
    }
}
