package io.vitrine;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Vertx;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Bounds;
import io.vitrine.model.Counts;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Metadata;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.runtime.VitrineRuntime;
import io.vitrine.spi.ServerOptions;
import io.vitrine.state.SelectedSample;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Numbers;
import io.vitrine.view.Results;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type, on a server of this process. */
class FrontDoorTest {
    private static final LaunchOptions QUIET = LaunchOptions.DEFAULT.withPort(0).withAuto(false);

    @TempDir
    private Path home;

    @BeforeEach
    void useHome() {
        System.setProperty("vitrine.home", home.toString());
    }

    @AfterEach
    void close() {
        Vitrine.closeApp();
        Vitrine.server().close();
        System.clearProperty("vitrine.home");
    }

    private static Sample sample(int i) {
        return Sample.of("/pictures/" + i + ".jpg")
                .withTags(i % 2 == 0 ? "even" : "odd")
                .withMetadata(Metadata.ofSize(640, 480))
                .with("n", i)
                .with("gt", Detections.of(Detection.of(i < 3 ? "cat" : "dog", BoundingBox.of(0.1, 0.2, 0.3, 0.4))));
    }

    private static Dataset pets(int n) {
        Dataset pets = Vitrine.datasets().create("pets");
        pets.addAll(IntStream.range(0, n).mapToObj(FrontDoorTest::sample).toList());
        return pets;
    }

    private static Problem problem(Runnable work) {
        return catchThrowableOfType(VitrineException.class, work::run).getProblem();
    }

    @Test
    void keepsWhatIsAddedAndGivesItBack() {
        Dataset pets = pets(5);
        try (Stream<Sample> all = pets.stream()) {
            List<Sample> stored = all.toList();
            assertThat(stored.stream().map(FrontDoorTest::withoutIds).toList())
                    .isEqualTo(IntStream.range(0, 5)
                            .mapToObj(FrontDoorTest::sample)
                            .toList());
            assertThat(pets.get(stored.get(3).id())).isEqualTo(stored.get(3));
            assertThat(pets.first()).contains(stored.get(0));
            assertThat(pets.head(2)).isEqualTo(stored.subList(0, 2));
        }
        assertThat(pets.countValues("gt.detections.label")).isEqualTo(new Counts<>(Map.of("cat", 3L, "dog", 2L)));
        assertThat(pets.match(F("n").ge(3)).count()).isEqualTo(2);
    }

    @Test
    void answersQuestionsAboutAllSamples() {
        Dataset pets = pets(5);
        assertThat(pets.count("gt.detections")).isEqualTo(5);
        assertThat(pets.countValues("gt.detections.label"))
                .hasToString("""
                  cat  ████████████████  3
                  dog  ██████████▋       2""".indent(2).stripTrailing());
        assertThat(pets.countValues("tags").top(1).total()).isEqualTo(5);
        assertThat(pets.distinct("tags")).isEqualTo(List.of("even", "odd"));
        assertThat(pets.bounds("n")).isEqualTo(Bounds.of(0, 4)).hasToString("0 to 4");
        assertThat(List.of(pets.mean("n"), pets.sum("n"))).isEqualTo(List.of(2.0, 10.0));
        assertThat(pets.mean("gt.detections.confidence")).isNaN();
        assertThat(pets.extent("metadata.width")).hasToString("640 to 640");
        assertThat(pets.histogramValues("n", 2, pets.bounds("n")))
                .hasToString("""
                  0 – 2  ██████████▋       2
                  2 – 4  ████████████████  3""".indent(2).stripTrailing());
        assertThat(pets.match(F("n").gt(2)).values("n").doubles()).containsExactly(3, 4);
        var mean = new Aggregation.Mean("n");
        var tags = new Aggregation.CountValues("tags");
        Results results = pets.matchTags("even").aggregate(mean, tags);
        assertThat(results.get(mean)).isEqualTo(2);
        assertThat(results.get(tags).get("even")).isEqualTo(3);
        assertThat(problem(() -> pets.mean("gt.detections.lable")).message())
                .startsWith(
                        "mean(\"gt.detections.lable\"): Reads field \"gt.detections.lable\", which dataset \"pets\" "
                                + "does not have. Did you mean \"gt.detections.label\"?");
    }

    /** Every kind of question, with its answer. */
    private static Results everything(DatasetView view) {
        return view.aggregate(
                new Aggregation.Count(null),
                new Aggregation.Count("gt"),
                new Aggregation.CountValues("gt.detections.label", 1),
                new Aggregation.Distinct("tags"),
                new Aggregation.Bounds("metadata.width"),
                new Aggregation.Mean("gt.detections.confidence"),
                new Aggregation.Sum("n", Numbers.FINITE),
                new Aggregation.Extent("gt.detections.bounding_box"),
                new Aggregation.HistogramValues("n", 3),
                new Aggregation.HistogramValues("n", 2, Bounds.of(0, 1)),
                new Aggregation.Values("gt.detections.bounding_box"),
                new Aggregation.Values("tags"));
    }

    private static Sample withoutIds(Sample stored) {
        var labels = ((Detections) stored.get("gt"))
                .detections().stream()
                        .map(label -> label.with(null, label.tags(), label.attributes()))
                        .toArray(Detection[]::new);
        return stored.withId(null).with("gt", Detections.of(labels));
    }

    @Test
    void addsAStreamInBatches() {
        Dataset many = Vitrine.datasets().create("many");
        List<Long> kept = new ArrayList<>();
        long added = many.addAll(IntStream.range(0, 2_500).mapToObj(FrontDoorTest::sample), kept::add);
        assertThat(added).isEqualTo(2_500);
        assertThat(kept).isEqualTo(List.of(1_000L, 2_000L, 2_500L));
        assertThat(many.count()).isEqualTo(2_500);
    }

    @Test
    void describesADataset() {
        assertThat(pets(5).describe()).isEqualTo("""
                        Dataset "pets": 5 image samples
                          tags      even 3, odd 2
                          n         int                  5
                          gt        Detections           5   cat 3 · dog 2
                          metadata  640 x 480""");
    }

    @Test
    void renamesAndDeletes() {
        Dataset pets = pets(1);
        pets.setName("animals");
        assertThat(Vitrine.datasets().names()).isEqualTo(List.of("animals"));
        assertThat(pets.count()).isEqualTo(1);
        assertThat(problem(() -> Vitrine.datasets().create("animals")).code()).isEqualTo("dataset.exists");
        pets.delete();
        assertThat(Vitrine.datasets().exists("animals")).isFalse();
        assertThat(problem(pets::count).message()).isEqualTo("There is no dataset \"animals\". Datasets: (none).");
    }

    @Test
    void namesTheNearestDatasetAndField() {
        Dataset pets = pets(1);
        assertThat(problem(() -> Dataset.load("pet")).message())
                .isEqualTo("There is no dataset \"pet\". Did you mean \"pets\"? Datasets: pets.");
        assertThat(problem(() -> pets.match(F("m").gt(1)).count()).message())
                .startsWith("Stage 1 (match F(\"m\") > 1): Reads field \"m\", which dataset \"pets\" does not have."
                        + " Did you mean \"n\"?");
    }

    @Test
    void sharesWhatIsShownAndSelected() throws Exception {
        Dataset pets = pets(4);
        try (Session session = Vitrine.launchApp(QUIET.withDataset(pets))) {
            assertThat(session.getDataset()).isEqualTo(pets);
            assertThat(session.getView()).isNull();
            DatasetView cats = pets.filterLabels("gt", F("label").eq("cat"));
            session.setView(cats);
            assertThat(session.getView()).isEqualTo(cats);
            List<String> ids = cats.ids();
            var heard = new LinkedBlockingQueue<List<SelectedSample>>();
            var changes = new LinkedBlockingQueue<Session>();
            try (Subscription selecting = session.onSelect(heard::add);
                    Subscription changing = session.onChange(changes::add)) {
                session.setSelectedSamples(List.of(SelectedSample.alt(ids.get(1)), SelectedSample.of(ids.get(0))));
                assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(session.getSelectedSamples());
                assertThat(changes.poll(5, TimeUnit.SECONDS)).isSameAs(session);
            }
            session.setSelected(List.of(ids.get(1), ids.get(2)));
            assertThat(session.getSelectedSamples())
                    .isEqualTo(List.of(SelectedSample.alt(ids.get(1)), SelectedSample.of(ids.get(2))));
            assertThat(session.tagSelectedSamples("seen")).isEqualTo(2);
            assertThat(pets.matchTags("seen").ids()).isEqualTo(List.of(ids.get(1), ids.get(2)));
            session.selectSamples(Samples.tags("even"));
            assertThat(session.getSelected()).isEqualTo(List.of(ids.get(0), ids.get(2)));
            session.selectSamples(Samples.allOf(cats));
            session.changeSelected(List.of(), List.of(ids.get(0)));
            assertThat(session.getSelected()).isEqualTo(List.of(ids.get(1), ids.get(2)));
            session.clearView();
            session.clearSelected();
            session.refresh();
            assertThat(session.getView()).isNull();
            session.clearDataset();
            assertThat(session.getDataset()).isNull();
        }
    }

    @Test
    void summarisesWhatIsShown() {
        Dataset pets = pets(4);
        try (Session session = Vitrine.launchApp(QUIET.withView(pets.limit(2)))) {
            session.selectSamples(pets.first().orElseThrow().id());
            assertThat(session.summary()).isEqualTo("""
                            Dataset:          pets
                            Media type:       image
                            Num samples:      2
                            Selected samples: 1
                            Session URL:      http://localhost:%d/
                            View stages:
                                1. limit 2""".formatted(session.getServerPort()));
        }
    }

    @Test
    void runsAPlanAsOneStep() {
        Dataset pets = pets(4);
        try (Session session = Vitrine.launchApp(QUIET.withDataset(pets))) {
            long before = session.getVersion();
            Plan plan = Vitrine.plan()
                    .dataset("pets")
                    .view(view -> view.matchTags("even"))
                    .selectSamples(Samples.tags("even"))
                    .tagSelectedSamples("queue")
                    .clearSelected()
                    .compile();
            session.run(Plan.fromJson(plan.toJson()));
            assertThat(session.getVersion()).isEqualTo(before + 1);
            assertThat(pets.matchTags("queue").count()).isEqualTo(2);
            assertThat(session.getSelected()).isEmpty();
        }
    }

    @Test
    void closesTheAppThatWasOpenBefore() {
        Session first = Vitrine.launchApp(QUIET);
        Session second = Vitrine.launchApp(QUIET);
        assertThat(problem(first::clearSelected).code()).isEqualTo("session.closed");
        second.clearSelected();
        second.close();
        assertThat(problem(second::clearSelected).message())
                .isEqualTo("The session is closed. Open another one with Vitrine.launchApp(..).");
    }

    @Test
    void namesThePortThatIsInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            Problem problem = problem(() -> Vitrine.launchApp(QUIET.withPort(taken.getLocalPort())));
            assertThat(problem.code()).isEqualTo("server.port-in-use");
            assertThat(problem.message()).contains(Integer.toString(taken.getLocalPort()), "0");
        }
    }

    @Test
    void refusesToBlockAnEventLoop() throws Exception {
        Dataset pets = pets(1);
        Vertx own = Vertx.vertx();
        var said = new LinkedBlockingQueue<Problem>();
        own.runOnContext(tick -> said.add(problem(pets::count)));
        Problem problem = said.poll(10, TimeUnit.SECONDS);
        own.close();
        assertThat(problem.code()).isEqualTo("thread.event-loop");
    }

    @Test
    void worksFromAnotherGatewayAsFromThisProcess() {
        Dataset pets = pets(3);
        Session session = Vitrine.launchApp(QUIET.withDataset(pets));
        try (Server remote = Vitrine.connect(
                "http://localhost:" + session.getServerPort(),
                io.vitrine.runtime.Home.open(home).token())) {
            Dataset far = remote.datasets().load("pets");
            assertThat(far.describe()).isEqualTo(pets.describe());
            assertThat(everything(far.view())).isEqualTo(everything(pets.view()));
            assertThat(everything(far.filterLabels("gt", F("label").eq("cat"))))
                    .isEqualTo(everything(pets.filterLabels("gt", F("label").eq("cat"))));
            assertThat(problem(() -> far.mean("tags"))).isEqualTo(problem(() -> pets.mean("tags")));
            far.addAll(List.of(sample(3), Sample.of("/etc/elsewhere/4.jpg").with("n", 4)));
            assertThat(pets.count()).isEqualTo(5);
            assertThat(pets.info().mediaRoots())
                    .as("only what this process adds may be shown")
                    .isEqualTo(List.of("/pictures"));
            try (Stream<Sample> there = far.stream();
                    Stream<Sample> here = pets.stream()) {
                assertThat(there.toList()).isEqualTo(here.toList());
            }
            Session shared = remote.session();
            shared.setView(far.limit(2));
            session.run(Vitrine.plan().refresh().compile());
            assertThat(session.getView()).isEqualTo(pets.limit(2));
            assertThat(problem(() -> shared.setView(far.match(F("m").gt(1)))).code())
                    .isEqualTo("view.unknown-field");
            Session own = remote.newSession();
            own.setDataset(far);
            assertThat(session.getView()).isEqualTo(pets.limit(2));
            own.close();
        }
    }

    @Test
    void rememberWhatWasShownAfterARestart() {
        ServerOptions options = ServerOptions.DEFAULT.withHome(home);
        List<SelectedSample> selected;
        try (VitrineRuntime runtime = VitrineRuntime.start(options.withPort(0))) {
            Server server = Server.over(runtime.gateway());
            Dataset pets = server.datasets().create("pets");
            pets.addAll(List.of(sample(0), sample(1)));
            Session session = server.session();
            session.setView(pets.limit(1));
            session.selectSamples(pets.first().orElseThrow().id());
            selected = session.getSelectedSamples();
        }
        try (VitrineRuntime runtime = VitrineRuntime.start(options.withPort(0))) {
            Session session = Server.over(runtime.gateway()).session();
            assertThat(session.getView().getView())
                    .isEqualTo(io.vitrine.view.View.all().limit(1));
            assertThat(session.getSelectedSamples()).isEqualTo(selected);
        }
    }
}
