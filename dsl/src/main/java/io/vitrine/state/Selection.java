package io.vitrine.state;

import io.vitrine.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** Which samples are selected: some by id, or all of a view but some, so that a selection of a million is small. */
public sealed interface Selection {
    Selection NONE = new Ids(List.of());

    /** This selection after {@code add} was selected, each with its type, and then {@code remove} no longer. */
    Selection changed(List<SelectedSample> add, Collection<String> remove);

    boolean isEmpty();

    /**
     * Samples by id.
     *
     * @param ids in the order they were selected, each once; of two with one id the last type counts
     */
    record Ids(List<SelectedSample> ids) implements Selection {
        public Ids {
            var types = new LinkedHashMap<String, SelectedSample>();
            ids.forEach(sample -> types.put(sample.id(), sample));
            ids = List.copyOf(types.values());
        }

        @Override
        public Selection changed(List<SelectedSample> add, Collection<String> remove) {
            var all = new LinkedHashMap<String, SelectedSample>();
            ids.forEach(sample -> all.put(sample.id(), sample));
            add.forEach(sample -> all.put(sample.id(), sample));
            remove.forEach(all::remove);
            return new Ids(List.copyOf(all.values()));
        }

        @Override
        public boolean isEmpty() {
            return ids.isEmpty();
        }
    }

    /**
     * All samples of a view but some, all of type {@code DEFAULT}.
     *
     * @param view of the session's dataset
     * @param except ids of samples that are not selected, in the order they were left out
     * @param revision of the dataset at which all were selected; what an edit adds later is not selected
     */
    record AllOf(View view, List<String> except, long revision) implements Selection {
        public AllOf {
            except = List.copyOf(new LinkedHashSet<>(except));
        }

        /** Adding takes an id out of the exceptions, removing makes it one; the type of what is added is not kept. */
        @Override
        public Selection changed(List<SelectedSample> add, Collection<String> remove) {
            var left = new LinkedHashSet<>(except);
            add.forEach(sample -> left.remove(sample.id()));
            left.addAll(remove);
            return new AllOf(view, new ArrayList<>(left), revision);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
