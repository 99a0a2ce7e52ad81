package io.vitrine;

import static io.vitrine.Samples.tags;
import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.plan.Logged;
import io.vitrine.runtime.Home;
import io.vitrine.state.AppConfig;
import io.vitrine.state.ConfigChange;
import io.vitrine.state.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that are checked, explained and logged, and the config: the same in the server's program and through a link. */
class FrontDoorPlansTest {
    @TempDir
    private Path home;

    private Session session;
    private Server far;
    private Session afar;

    @BeforeEach
    void launch() {
        System.setProperty("vitrine.home", home.toString());
        Dataset pets = Vitrine.datasets().create("pets");
        pets.addAll(IntStream.range(0, 6)
                .mapToObj(i -> Sample.of("/pictures/" + i + ".jpg").with("n", i).withTags(i % 2 == 0 ? "even" : "odd"))
                .toList());
        session = Vitrine.launchApp(LaunchOptions.of(pets).withPort(0).withAuto(false));
        far = Vitrine.connect(
                "http://localhost:" + session.getServerPort(), Home.open(home).token());
        afar = far.session();
    }

    @AfterEach
    void close() {
        far.close();
        Vitrine.closeApp();
        System.clearProperty("vitrine.home");
    }

    private static Problem problem(Runnable work) {
        return catchThrowableOfType(VitrineException.class, work::run).getProblem();
    }

    private static final Plan QUEUE = Vitrine.plan()
            .view(v -> v.match(F("n").ge(1)).limit(4))
            .selectSamples(tags("even"))
            .tagSelectedSamples("queue")
            .clearSelected()
            .compile();

    @Test
    void explainsAPlanWithItsSqlAndDoesNothing() {
        int edits = session.history().entries().size();
        String explained = session.explain(QUEUE);
        assertThat(QUEUE.explain().lines())
                .containsExactly(
                        " 1. setView match F(\"n\") >= 1 · limit 4",
                        " 2. selectSamples tags[\"even\"]",
                        " 3. tagSelectedSamples \"queue\"",
                        " 4. clearSelected");
        assertThat(explained).startsWith(QUEUE.explain() + "\nRuns:\n 1. ");
        List<String> runs =
                explained.substring(explained.indexOf("Runs:")).lines().toList();
        assertThat(runs).filteredOn(line -> line.matches(" \\d\\. .*")).hasSize(4);
        assertThat(runs).anyMatch(line -> line.matches("      SELECT .* -- \\[.*]"));
        assertThat(runs).anyMatch(line -> line.matches("      INSERT INTO .*queue.*"));
        assertThat(session.getView()).isNull();
        assertThat(session.getDataset().matchTags("queue").count()).isZero();
        assertThat(session.history().entries()).hasSize(edits);
        assertThat(session.run(QUEUE).result().changed()).isEqualTo(2);
    }

    @Test
    void explainsAndChecksThroughALink() {
        String here = session.explain(QUEUE);
        String there = afar.explain(QUEUE);
        assertThat(there.replaceAll("\\d{5,}", "N")).isEqualTo(here.replaceAll("\\d{5,}", "N"));
        afar.check(QUEUE);
        Plan wrong = Vitrine.plan()
                .clearView()
                .clearSelected()
                .view(v -> v.match(F("nn").ge(1)))
                .compile();
        Problem found = problem(() -> session.check(wrong));
        assertThat(found.place()).isEqualTo("step 3, stage 1");
        assertThat(found.code()).isEqualTo("view.unknown-field");
        assertThat(found.message()).contains("\"nn\"").contains("Did you mean \"n\"?");
        assertThat(problem(() -> afar.check(wrong))).isEqualTo(found);
        assertThat(problem(() -> session.explain(wrong))).isEqualTo(found);
        assertThat(problem(() -> afar.run(wrong))).isEqualTo(found);
    }

    @Test
    void logsWhatEveryoneAsked() {
        long before = session.getVersion();
        String id = session.getDataset().view().ids().get(0);
        session.selectSamples(id);
        afar.tagSelectedSamples("seen");
        List<Logged> log = session.log();
        assertThat(afar.log()).isEqualTo(log);
        List<Logged> last = log.subList(log.size() - 2, log.size());
        assertThat(last).extracting(Logged::version).isEqualTo(List.of(before + 1, before + 1));
        assertThat(last).extracting(Logged::entry).isEqualTo(java.util.Arrays.asList(null, 2L));
        assertThat(last)
                .extracting(Logged::plan)
                .isEqualTo(List.of(
                        Vitrine.plan().selectSamples(id).compile().steps(),
                        Vitrine.plan().tagSelectedSamples("seen").compile().steps()));
    }

    @Test
    void sendsWhatWasSetOfTheConfigWithTheNextCommand() {
        assertThat(session.getConfig().toConfig()).isEqualTo(AppConfig.DEFAULT);
        session.getConfig().setShowConfidence(false);
        assertThat(session.getConfig().isShowConfidence()).isFalse();
        assertThat(afar.getConfig().isShowConfidence()).isTrue();
        afar.getConfig().setGridZoom(3);
        afar.refresh();
        long before = session.getVersion();
        session.setView(session.getDataset().limit(2));
        assertThat(session.getVersion()).isEqualTo(before + 1);
        afar.refresh();
        AppConfig both = AppConfig.DEFAULT.withShowConfidence(false).withGridZoom(3);
        assertThat(session.getConfig().toConfig()).isEqualTo(both);
        assertThat(afar.getConfig().toConfig()).isEqualTo(both);

        session.setConfig(Map.of("theme", "dark"));
        assertThat(session.getConfig().toConfig()).isEqualTo(AppConfig.DEFAULT.withTheme(Theme.DARK));
        session.run(
                Vitrine.plan().config(ConfigChange.NOTHING.withShowLabel(false)).compile());
        assertThat(session.getConfig().toConfig())
                .isEqualTo(AppConfig.DEFAULT.withTheme(Theme.DARK).withShowLabel(false));
        session.setDataset(null);
        assertThat(session.getConfig().getTheme()).as("kept across datasets").isEqualTo(Theme.DARK);
    }

    @Test
    void keepsWhatWasSetWhereTheCommandFails() {
        session.getConfig().setShowLabel(false);
        assertThat(problem(() -> session.selectSamples("6540a1000000000000000001"))
                        .code())
                .isEqualTo("selection.not-in-view");
        assertThat(afar.getConfig().isShowLabel()).isTrue();
        session.refresh();
        afar.refresh();
        assertThat(afar.getConfig().isShowLabel()).isFalse();
        assertThatThrownBy(() -> session.getConfig().setGridZoom(11)).isInstanceOf(VitrineException.class);
    }

    @Test
    void takesAConfigAndAHeightAtTheStart() {
        AppConfig mine = AppConfig.DEFAULT.withTheme(Theme.LIGHT);
        Session next = Vitrine.launchApp(LaunchOptions.DEFAULT
                .withPort(0)
                .withAuto(false)
                .withConfig(mine)
                .withHeight(400));
        assertThat(next.getConfig().toConfig()).isEqualTo(mine.withNotebookHeight(400));
        assertThat(mine.notebookHeight()).as("the caller's is his own").isEqualTo(800);
        Session another = Vitrine.launchApp(LaunchOptions.DEFAULT.withPort(0).withAuto(false));
        assertThat(another.getConfig().toConfig()).isEqualTo(AppConfig.DEFAULT);
    }
}
