package io.vitrine.plan;

import io.vitrine.command.Command;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import java.util.Collection;
import java.util.Map;

/** The messages about plans. */
final class PlanProblems {
    private PlanProblems() {}

    static Problem empty() {
        return Problem.of("plan.empty", "A plan needs at least one step.");
    }

    static Problem otherVersion(int version) {
        return Problem.of(
                "plan.version",
                "This plan is written in version %d; version %d can be read.".formatted(version, Steps.VERSION));
    }

    static Problem unknownDataset(String name, Collection<String> known) {
        return new Problem(
                "dataset.unknown",
                "There is no dataset \"%s\". %sDatasets: %s."
                        .formatted(Names.shown(name), Names.didYouMean(name, known), Names.listed(known)),
                null,
                Map.of("dataset", name));
    }

    static Problem nameTaken(String name) {
        return new Problem(
                "dataset.exists",
                "There is a dataset \"%s\" already. Choose another name, or delete it first."
                        .formatted(Names.shown(name)),
                null,
                Map.of("dataset", name));
    }

    static Problem noDataset(Command command) {
        return Problem.of(
                "session.no-dataset",
                "%s needs a dataset, and the session shows none. Set one first.".formatted(command.word()));
    }

    static Problem needsSession(Command command) {
        return Problem.of(
                "plan.needs-session",
                "%s is about what a session shows, and this plan is for no session.".formatted(command.word()));
    }

    static Problem notAlone(Command command) {
        return Problem.of("plan.not-alone", "%s has to be the only step of its plan.".formatted(command.word()));
    }

    static Problem placed(Problem problem, int step, int of) {
        Problem numbered = problem.with("step", step);
        if (of == 1) {
            return numbered;
        }
        String place = "step " + step + (problem.place() == null ? "" : ", " + problem.place());
        return new Problem(problem.code(), "Step " + step + ": " + problem.message(), place, numbered.details());
    }
}
