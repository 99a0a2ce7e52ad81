package io.vitrine.command;

import io.vitrine.view.Stage;
import io.vitrine.view.View;
import java.util.List;
import java.util.Objects;

/** What an edit is about: the samples of a view of a dataset, and the labels that it keeps. */
public record Of(String dataset, List<Stage> stages) {
    public Of {
        Objects.requireNonNull(dataset);
        stages = List.copyOf(stages);
    }

    public static Of of(String dataset, View view) {
        return new Of(dataset, view.stages());
    }

    public View view() {
        return new View(stages);
    }

    @Override
    public String toString() {
        return stages.isEmpty() ? dataset : dataset + ": " + view();
    }
}
