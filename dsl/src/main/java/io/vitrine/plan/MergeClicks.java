package io.vitrine.plan;

import io.vitrine.command.Command;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.state.SelectedSample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one of two changes of the selection that follow each other, where that leaves the same selection in the same order. */
final class MergeClicks implements Pass {
    @Override
    public List<Command> apply(List<Command> commands) {
        List<Command> kept = new ArrayList<>();
        for (Command next : commands) {
            Optional<ChangeSelected> merged =
                    kept.isEmpty() ? Optional.empty() : merged(kept.get(kept.size() - 1), next);
            merged.ifPresent(one -> kept.remove(kept.size() - 1));
            kept.add(merged.<Command>map(one -> one).orElse(next));
        }
        return List.copyOf(kept);
    }

    private static Optional<ChangeSelected> merged(Command first, Command second) {
        return first instanceof ChangeSelected a && second instanceof ChangeSelected b
                ? merged(a, b)
                : Optional.empty();
    }

    private static Optional<ChangeSelected> merged(ChangeSelected a, ChangeSelected b) {
        Set<String> again = new HashSet<>(a.remove());
        again.retainAll(b.add().stream().map(SelectedSample::id).toList());
        if (!again.isEmpty()) {
            return Optional.empty(); // what is deselected and selected again goes to the end of the selection
        }
        Map<String, SelectedSample> add = new LinkedHashMap<>();
        a.add().forEach(sample -> add.put(sample.id(), sample));
        b.add().forEach(sample -> add.put(sample.id(), sample));
        Set<String> remove = new LinkedHashSet<>(a.remove());
        remove.addAll(b.remove());
        return Optional.of(new ChangeSelected(List.copyOf(add.values()), List.copyOf(remove)));
    }

    @Override
    public String says() {
        return "makes one of neighbouring changes of the selection";
    }
}
