package io.vitrine.view;

import static java.util.stream.Collectors.joining;

import io.vitrine.model.Problem;
import io.vitrine.model.Schema;
import io.vitrine.model.VitrineException;
import java.util.List;
import java.util.stream.Stream;

/** What to look at, as a recipe without data: stages, applied in order to all samples of a dataset. */
public record View(List<Stage> stages) implements Stages<View> {
    private static final View ALL = new View(List.of());

    public View {
        stages = List.copyOf(stages);
    }

    /** All samples of a dataset. */
    public static View all() {
        return ALL;
    }

    @Override
    public View with(Stage stage) {
        return new View(Stream.concat(stages.stream(), Stream.of(stage)).toList());
    }

    /** The stages of this view, then those of {@code next}. */
    public View then(View next) {
        return new View(Stream.concat(stages.stream(), next.stages.stream()).toList());
    }

    /** What the stages come down to, in order. */
    public List<Relation> lower() {
        return stages.stream().flatMap(stage -> stage.lower().stream()).toList();
    }

    /**
     * Refuses what a dataset with {@code schema} could not answer.
     *
     * @throws VitrineException {@code view.unknown-field}, {@code view.wrong-type}, {@code view.not-labels} or
     *     {@code model.bad-id}; the place names the stage, counted from 1
     */
    public void check(Schema schema) {
        var check = new StageCheck(schema);
        for (int i = 0; i < stages.size(); i++) {
            try {
                stages.get(i).check(check);
            } catch (VitrineException e) {
                throw placed(e.getProblem(), i + 1).asException();
            }
        }
    }

    private Problem placed(Problem problem, int stage) {
        String where = "Stage " + stage + " (" + stages.get(stage - 1) + "): ";
        return new Problem(problem.code(), where + problem.message(), "stage " + stage, problem.details())
                .with("stage", stage);
    }

    @Override
    public String toString() {
        return stages.isEmpty()
                ? "all samples"
                : stages.stream().map(Stage::toString).collect(joining(" · "));
    }
}
