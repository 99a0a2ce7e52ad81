package io.vitrine.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Counts;
import io.vitrine.model.Ids;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.model.Schema;
import io.vitrine.sql.ValueOrder;
import io.vitrine.sql.ViewInterpreter;
import io.vitrine.store.Store;
import io.vitrine.view.Aggregation;
import io.vitrine.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Random views of random datasets are in the store what the interpreter says they are. */
class ViewsAgreeTest {
    private static final int VIEWS = 30;
    private static final int QUESTIONS = 3;

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void withTheInterpreter(@ForAll long seed) {
        try (Store store = DuckDbStore.inMemory()) {
            List<Sample> made = new RandomData(seed).samples();
            List<String> ids = store.transaction(tx -> {
                tx.create("d", MediaType.IMAGE, List.of());
                // In two parts, so that columns are added and widened between them.
                var all = new ArrayList<>(tx.append("d", made.subList(0, made.size() / 2)));
                all.addAll(tx.append("d", made.subList(made.size() / 2, made.size())));
                return all;
            });
            Schema schema = store.find("d").orElseThrow().schema();
            List<Sample> samples = all(store, View.all());
            var views = new RandomViews(seed, schema, ids);
            for (int i = 0; i < VIEWS; i++) {
                agree(store, samples, schema, views);
            }
        }
    }

    private static void agree(Store store, List<Sample> samples, Schema schema, RandomViews views) {
        View view = views.view();
        ViewInterpreter.Shown shown = ViewInterpreter.show(
                view, schema, samples, sample -> Appending.random(Ids.second(sample.id()), Ids.key(sample.id())));
        String about = view.toString();
        assertThat(store.ids("d", view, 0, 100))
                .as(about)
                .isEqualTo(shown.samples().stream().map(Sample::id).toList());
        assertThat(store.count("d", view)).as(about).isEqualTo(shown.samples().size());
        assertThat(all(store, view)).as(about).isEqualTo(shown.samples());
        List<String> all = samples.stream().map(Sample::id).toList();
        assertThat(store.within("d", view, all))
                .as(about)
                .isEqualTo(all.stream()
                        .filter(id -> shown.samples().stream().anyMatch(s -> id.equals(s.id())))
                        .toList());
        counts(store, view, shown, views);
    }

    private static void counts(Store store, View view, ViewInterpreter.Shown shown, RandomViews views) {
        List<String> paths = views.somePaths(QUESTIONS);
        List<String> comparable = paths.stream().filter(views::isComparable).toList();
        List<Aggregation<?>> questions = new ArrayList<>();
        paths.forEach(path -> questions.add(new Aggregation.Count(path)));
        comparable.forEach(path -> questions.add(new Aggregation.CountValues(path)));
        List<Object> answers = store.aggregate("d", view, questions);
        for (int i = 0; i < paths.size(); i++) {
            assertThat(answers.get(i)).as(paths.get(i) + " in " + view).isEqualTo(shown.count(paths.get(i)));
        }
        for (int i = 0; i < comparable.size(); i++) {
            Counts<?> counts = (Counts<?>) answers.get(paths.size() + i);
            Map<Object, Long> found = new HashMap<>();
            counts.byValue().forEach((value, n) -> found.merge(ValueOrder.normal(value), n, Long::sum));
            assertThat(found).as(comparable.get(i) + " in " + view).isEqualTo(shown.countValues(comparable.get(i)));
            assertThat(new ArrayList<>(counts.byValue().values())).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        }
    }

    private static List<Sample> all(Store store, View view) {
        try (Stream<Sample> samples = store.samples("d", view, 0, Long.MAX_VALUE)) {
            return samples.toList();
        }
    }
}
