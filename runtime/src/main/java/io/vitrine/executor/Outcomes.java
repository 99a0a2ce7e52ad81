package io.vitrine.executor;

import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand;
import io.vitrine.state.Outcome;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.SessionState;
import io.vitrine.store.StoreReads;
import io.vitrine.view.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from the data what a command needs before the state can be reduced. */
final class Outcomes {
    private Outcomes() {}

    static Outcome of(StateCommand command, SessionState state, StoreReads reads, Navigation navigation) {
        if (command instanceof StateCommand.Back) {
            return Outcome.shown(fitting(navigation.lastBack(), reads));
        }
        if (command instanceof StateCommand.Forward) {
            return Outcome.shown(fitting(navigation.lastForward(), reads));
        }
        if (command instanceof StateCommand.SelectSamples select) {
            if (select.which() instanceof SampleCriteria.ByTags tags) {
                return Outcome.selected(tagged(tags.tags(), state, reads));
            }
            if (select.which() instanceof SampleCriteria.ByIds ids) {
                requireShown(ids.ids(), state, reads);
            }
        } else if (command instanceof StateCommand.ChangeSelected change) {
            requireShown(change.add(), state, reads);
        }
        return Outcome.NONE;
    }

    /** What was shown, as far as it still fits the data. */
    private static @Nullable SessionState fitting(@Nullable SessionState state, StoreReads reads) {
        String dataset = state == null ? null : state.shown().dataset();
        return dataset == null
                ? state
                : reads.find(dataset)
                        .map(info -> Following.fitting(state, info.schema()))
                        .orElse(Following.deleted(state, dataset));
    }

    private static List<SelectedSample> tagged(List<String> tags, SessionState state, StoreReads reads) {
        View view = state.shown().viewOrAll().matchTags(tags.toArray(String[]::new));
        return reads.ids(state.shown().dataset(), view, 0, Long.MAX_VALUE).stream()
                .map(SelectedSample::of)
                .toList();
    }

    private static void requireShown(List<SelectedSample> samples, SessionState state, StoreReads reads) {
        if (samples.isEmpty()) {
            return;
        }
        List<String> ids = samples.stream().map(SelectedSample::id).toList();
        Set<String> there = new HashSet<>(
                reads.within(state.shown().dataset(), state.shown().viewOrAll(), ids));
        List<String> missing = ids.stream().filter(id -> !there.contains(id)).toList();
        if (!missing.isEmpty()) {
            throw ExecutorProblems.notInView(missing).asException();
        }
    }
}
