package io.vitrine.executor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.Conflicts;
import io.vitrine.command.EditCommand;
import io.vitrine.command.EditCommand.Redo;
import io.vitrine.command.EditCommand.SetValue;
import io.vitrine.command.EditCommand.TagSamples;
import io.vitrine.command.EditCommand.Undo;
import io.vitrine.command.EditCommand.UndoTo;
import io.vitrine.command.EditCommand.UntagSamples;
import io.vitrine.command.Of;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.model.FieldPath;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.spi.SessionSpec;
import io.vitrine.store.duckdb.DuckDbStore;
import io.vitrine.view.View;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Two sessions edit, undo and redo on one dataset, 2,000 commands in all; the data and every answer are those of a model. */
class UndoModelTest {
    private static final int SAMPLES = 6;
    private static final int COMMANDS = 500;

    @Property(tries = 4)
    void undoIsWhatTheModelSays(@ForAll long seed) {
        var random = new Random(seed);
        try (var harness = new ExecutorHarness(DuckDbStore.inMemory(), (spec, progress, cancelled) -> {
            throw new AssertionError("no import in this test");
        })) {
            harness.dataset("numbers", SAMPLES);
            String other = harness.engine
                    .backend()
                    .open(new SessionSpec(SessionSpec.Kind.NEW, null))
                    .id();
            List<String> sessions = List.of("main", other);
            sessions.forEach(session -> harness.run(session, new SetDataset("numbers")));
            var model = new UndoModel(samples(harness));
            for (int i = 0; i < COMMANDS; i++) {
                String session = sessions.get(random.nextInt(2));
                EditCommand command = command(random, model.entries());
                assertThat(run(harness, session, command))
                        .as("%d: %s", i, command)
                        .isEqualTo(model.run(session, command));
                if (i % 20 == 0) {
                    assertThat(samples(harness)).as("after %d: %s", i, command).isEqualTo(model.samples());
                }
            }
            assertThat(samples(harness)).isEqualTo(model.samples());
        }
    }

    private static EditCommand command(Random random, int entries) {
        Conflicts conflicts = random.nextInt(4) == 0 ? Conflicts.FORCE : Conflicts.LEAVE;
        Of of = Of.of("numbers", View.all().skip(random.nextInt(SAMPLES)).limit(1 + random.nextInt(4)));
        List<String> tags = List.of("a", "b", "c").subList(random.nextInt(2), 2 + random.nextInt(2));
        return switch (random.nextInt(10)) {
            case 0, 1 -> new TagSamples(of, tags);
            case 2 -> new UntagSamples(of, tags);
            case 3, 4 -> new SetValue(of, FieldPath.of("n"), random.nextInt(5) == 0 ? null : (long) random.nextInt(3));
            case 5, 6, 7 -> new Undo(null, conflicts);
            case 8 -> new Redo(null);
            default -> new UndoTo(null, Math.max(0, entries - random.nextInt(4)), conflicts);
        };
    }

    private static UndoModel.Answer run(ExecutorHarness harness, String session, EditCommand command) {
        try {
            var result = harness.run(session, command).result();
            return new UndoModel.Answer(result.changed(), result.left());
        } catch (VitrineException e) {
            assertThat(e.getProblem().code()).startsWith("history.nothing-to-");
            return UndoModel.REFUSED;
        }
    }

    private static List<UndoModel.Row> samples(ExecutorHarness harness) {
        try (Stream<Sample> all = harness.store.samples("numbers", View.all(), 0, SAMPLES)) {
            List<Sample> samples = all.toList();
            return IntStream.range(0, SAMPLES)
                    .mapToObj(samples::get)
                    .map(sample -> new UndoModel.Row(
                            new TreeSet<>(sample.tags()),
                            String.valueOf(sample.fields().get("n"))))
                    .toList();
        }
    }
}
