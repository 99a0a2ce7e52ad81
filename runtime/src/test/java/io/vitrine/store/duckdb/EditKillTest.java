package io.vitrine.store.duckdb;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.store.Conflict;
import io.vitrine.store.Edited;
import io.vitrine.store.Hands;
import io.vitrine.store.Store;
import io.vitrine.view.View;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Kills a program that edits: what it said it committed is there, the data agree with the history, and all can be undone. */
class EditKillTest {
    /** A half of the kills of a build; the others are those of a server. */
    private static final int ROUNDS = Integer.getInteger("vitrine.kills", 10) / 2;

    private static final View ALL = View.all();

    @TempDir
    Path folder;

    @Test
    void editsAndTheirHistoryAreThereTogether() throws Exception {
        Path file = folder.resolve("store");
        List<Sample> before;
        try (Store store = DuckDbStore.open(file)) {
            store.transaction(tx -> {
                tx.create("d", MediaType.IMAGE, List.of());
                return tx.append(
                        "d",
                        IntStream.range(0, 2_000)
                                .mapToObj(i -> Sample.of("/m/" + i).with("n", (long) i))
                                .toList());
            });
            before = samples(store);
        }
        var random = new Random();
        long committed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String said = killed(file, random.nextInt(700));
            try (Store store = DuckDbStore.open(file)) {
                List<HistoryEntry> history = store.history("d");
                long last = said.isEmpty() ? 0 : Long.parseLong(said.substring(said.lastIndexOf('\n') + 1));
                committed = Math.max(committed, last);
                if (last > 0) {
                    assertThat(history.get(history.size() - 1).entry()).isIn(last, last + 1);
                }
                for (int i = history.size() - 1; i >= 0; i--) {
                    HistoryEntry entry = history.get(i);
                    if (entry.kind() != HistoryEntry.Kind.UNDO && entry.undoneBy() == null) {
                        Edited did =
                                store.transaction(tx -> tx.undo("d", Hands.signed("a"), entry.entry(), Conflict.LEAVE));
                        assertThat(List.of(did.changed(), did.left())).isEqualTo(List.of(entry.changed(), 0L));
                    }
                }
                assertThat(samples(store)).isEqualTo(before);
            }
        }
        assertThat(committed).isPositive();
    }

    private static List<Sample> samples(Store store) {
        try (Stream<Sample> all = store.samples("d", ALL, 0, Long.MAX_VALUE)) {
            return all.toList();
        }
    }

    /** The whole lines that the program said before it was killed, so many milliseconds after its first edit. */
    private String killed(Path file, long after) throws IOException, InterruptedException {
        Path output = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        EditLoop.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
        while (process.isAlive() && Files.size(output) == 0) {
            Thread.sleep(5);
        }
        process.waitFor(after, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        String said = Files.readString(output);
        return said.substring(0, Math.max(0, said.lastIndexOf('\n')));
    }

    /** From the classes themselves: a runner may keep them on a path of its own. */
    private static String classPath() {
        return Stream.of(
                        EditLoop.class,
                        DuckDbStore.class,
                        View.class,
                        DuckDBDriver.class,
                        ImmutableList.class,
                        InternalFutureFailureAccess.class,
                        JsonFactory.class,
                        Nullable.class,
                        LoggerFactory.class)
                .map(EditKillTest::place)
                .distinct()
                .collect(joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
