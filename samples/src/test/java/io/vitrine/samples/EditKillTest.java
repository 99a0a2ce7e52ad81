package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Dataset;
import io.vitrine.Server;
import io.vitrine.Vitrine;
import io.vitrine.cli.Main;
import io.vitrine.model.Sample;
import io.vitrine.runtime.Home;
import io.vitrine.runtime.VitrineRuntime;
import io.vitrine.spi.ServerOptions;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a server while another process tags, sets values, undoes and adds samples: what was acknowledged is there with its
 * history, at most the one edit under way is there too, none is there in half, and all of it can be undone.
 */
class EditKillTest {
    /** A half of the kills of a build; the others are those of the store without a server. */
    private static final int ROUNDS = (Integer.getInteger("vitrine.kills", 10) + 1) / 2;

    private static final int SAMPLES = 300;

    @TempDir
    private Path home;

    /** What the dataset holds: samples by number, tags with how many have them, values with how many have them. */
    private record Content(long samples, long entries, Map<String, Long> tags, Map<Long, Long> values) {
        static Content of(Dataset dataset) {
            var tags = new TreeMap<String, Long>();
            dataset.countValues("tags").byValue().forEach((tag, count) -> tags.put(String.valueOf(tag), count));
            var values = new TreeMap<Long, Long>();
            dataset.countValues("n").byValue().forEach((value, count) -> values.put((Long) value, count));
            return new Content(dataset.count(), dataset.history().entries().size(), tags, values);
        }

        Content tagged(String tag) {
            var all = new TreeMap<>(tags);
            all.put(tag, samples);
            return new Content(samples, entries + 1, all, values);
        }

        Content set(long value) {
            return new Content(samples, entries + 1, tags, new TreeMap<>(Map.of(value, samples)));
        }

        Content added(long value, long number) {
            var all = new TreeMap<>(values);
            all.merge(value, number, Long::sum);
            return new Content(samples + number, entries + 1, tags, all);
        }

        Content withValuesOf(Content other) {
            return new Content(samples, entries + 1, tags, other.values);
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAndNothingInHalf() throws Exception {
        create();
        var random = new Random();
        long edits = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Content before = content();
            Process server = Programs.start(home, Main.class, "serve", "--port", "0");
            try {
                var hand = new Hand(url(server), before, round);
                hand.start();
                assertThat(hand.first.await(60, TimeUnit.SECONDS)).isTrue();
                Thread.sleep(random.nextInt(700));
                server.destroyForcibly().waitFor();
                List<Content> acknowledged = hand.acknowledged();
                int last = acknowledged.size() - 1;
                edits += last;
                assertThat(content())
                        .as("killed after %d edits, round %d", last, round)
                        .isIn(acknowledged.get(last), hand.next(acknowledged));
            } finally {
                server.destroyForcibly().waitFor();
            }
        }
        assertThat(edits).isPositive();
        try (VitrineRuntime runtime = VitrineRuntime.startUnserved(ServerOptions.DEFAULT.withHome(home))) {
            Dataset dataset = Server.over(runtime.gateway()).datasets().load("d");
            assertThat(dataset.history().undoTo(0).left()).isZero();
            Content undone = Content.of(dataset);
            assertThat(new Content(undone.samples, 0, undone.tags, undone.values))
                    .isEqualTo(new Content(0, 0, Map.of(), Map.of()));
        }
    }

    private void create() {
        try (VitrineRuntime runtime = VitrineRuntime.startUnserved(ServerOptions.DEFAULT.withHome(home))) {
            Server.over(runtime.gateway())
                    .datasets()
                    .create("d")
                    .addAll(IntStream.range(0, SAMPLES)
                            .mapToObj(i -> Sample.of("/m/" + i).with("n", (long) i % 5))
                            .toList());
        }
    }

    private Content content() {
        try (VitrineRuntime runtime = VitrineRuntime.startUnserved(ServerOptions.DEFAULT.withHome(home))) {
            return Content.of(Server.over(runtime.gateway()).datasets().load("d"));
        }
    }

    private static String url(Process server) throws Exception {
        BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("App: ")) {
                return "http://localhost:"
                        + URI.create(line.substring("App: ".length())).getPort();
            }
        }
        throw new AssertionError("no line \"App: \"");
    }

    /** Edits through the server until that is no more. */
    private final class Hand extends Thread {
        private final CountDownLatch first = new CountDownLatch(1);
        private final List<Content> acknowledged = Collections.synchronizedList(new ArrayList<>());
        private final String url;
        private final int round;

        Hand(String url, Content before, int round) {
            this.url = url;
            this.round = round;
            acknowledged.add(before);
            setDaemon(true);
        }

        List<Content> acknowledged() {
            synchronized (acknowledged) {
                return List.copyOf(acknowledged);
            }
        }

        /** What there is after one more edit. */
        Content next(List<Content> all) {
            int turn = all.size() - 1;
            Content now = all.get(turn);
            return switch (turn % 4) {
                case 0 -> now.tagged(tag(turn));
                case 1 -> now.set(value(turn));
                case 2 -> now.withValuesOf(all.get(turn - 1));
                default -> now.added(value(turn), 3);
            };
        }

        private String tag(int turn) {
            return "t" + round + "-" + turn;
        }

        private long value(int turn) {
            return 1_000L * (round + 1) + turn;
        }

        private void edit(Dataset dataset, int turn) {
            switch (turn % 4) {
                case 0 -> dataset.tagSamples(tag(turn));
                case 1 -> dataset.set("n", value(turn));
                case 2 -> dataset.history().undo();
                default ->
                    dataset.addAll(IntStream.range(0, 3)
                            .mapToObj(i -> Sample.of("/m/new" + i).with("n", value(turn)))
                            .toList());
            }
        }

        @Override
        public void run() {
            try (Server server = Vitrine.connect(url, Home.open(home).token())) {
                Dataset dataset = server.datasets().load("d");
                while (true) {
                    List<Content> all = acknowledged();
                    edit(dataset, all.size() - 1);
                    acknowledged.add(next(all));
                    first.countDown();
                }
            } catch (RuntimeException gone) {
                first.countDown(); // the server was killed
            }
        }
    }
}
