package io.vitrine.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** How a selection changed: by a few samples, or into another one where that is shorter to say. */
public sealed interface SelectionChange {
    Selection applyTo(Selection before);

    /**
     * Some samples were selected, or selected as another type, and some no longer. In {@code AllOf} the changes are to its
     * exceptions.
     */
    record Some(List<SelectedSample> added, List<String> removed) implements SelectionChange {
        public Some {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        @Override
        public Selection applyTo(Selection before) {
            return before.changed(added, removed);
        }
    }

    /** The selection is another one now. */
    record Now(Selection now) implements SelectionChange {
        @Override
        public Selection applyTo(Selection before) {
            return now;
        }
    }

    /** The shortest change from {@code before} to {@code after}. */
    static SelectionChange between(Selection before, Selection after) {
        SelectionChange.Some some = null;
        if (before instanceof Selection.Ids from && after instanceof Selection.Ids to) {
            some = between(byId(from), byId(to));
        } else if (before instanceof Selection.AllOf from && after instanceof Selection.AllOf to) {
            some = between(from, to);
        }
        // Order counts too: what puts an id elsewhere without changing it is said whole.
        boolean shorter = some != null && some.added().size() + some.removed().size() < size(after);
        return shorter && some.applyTo(before).equals(after) ? some : new Now(after);
    }

    private static Some between(Map<String, SelectedSample> from, Map<String, SelectedSample> to) {
        var added = new ArrayList<SelectedSample>();
        to.forEach((id, sample) -> {
            if (!sample.equals(from.get(id))) {
                added.add(sample);
            }
        });
        return new Some(
                added, from.keySet().stream().filter(id -> !to.containsKey(id)).toList());
    }

    private static Some between(Selection.AllOf from, Selection.AllOf to) {
        var was = new LinkedHashSet<>(from.except());
        var is = new LinkedHashSet<>(to.except());
        return new Some(
                was.stream()
                        .filter(id -> !is.contains(id))
                        .map(SelectedSample::of)
                        .toList(),
                is.stream().filter(id -> !was.contains(id)).toList());
    }

    private static Map<String, SelectedSample> byId(Selection.Ids selection) {
        var all = new LinkedHashMap<String, SelectedSample>();
        selection.ids().forEach(sample -> all.put(sample.id(), sample));
        return all;
    }

    private static int size(Selection selection) {
        return 1
                + (selection instanceof Selection.Ids some
                        ? some.ids().size()
                        : ((Selection.AllOf) selection).except().size());
    }
}
