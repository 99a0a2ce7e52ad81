package io.vitrine.quickstart;

import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import java.io.IOException;
import java.nio.file.Path;

/** The messages about the making of the dataset. */
final class QuickstartProblems {
    private QuickstartProblems() {}

    static Problem nameInUse() {
        return Problem.of(
                "quickstart.name-in-use",
                "There is a dataset \"quickstart\" that Vitrine did not draw. Rename or delete it, and ask for the quickstart again.");
    }

    static VitrineException cannotDraw(Path folder, IOException e) {
        return new VitrineException(
                Problem.of(
                        "quickstart.cannot-draw",
                        "The pictures of the quickstart cannot be written into %s: %s. They need about 30 MB; choose another home with --home or VITRINE_HOME, or mend its permissions."
                                .formatted(
                                        folder,
                                        e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())),
                e);
    }

    static Problem cancelled() {
        return Problem.of(
                "job.cancelled", "Drawing the quickstart was cancelled. The next time it goes on from there.");
    }
}
