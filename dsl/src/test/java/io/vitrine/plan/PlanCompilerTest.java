package io.vitrine.plan;

import static io.vitrine.Problems.message;
import static io.vitrine.Problems.problem;
import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.ViewArbitraries;
import io.vitrine.command.AppCommand.Refresh;
import io.vitrine.command.Command;
import io.vitrine.command.EditCommand.AddMediaRoot;
import io.vitrine.command.EditCommand.CreateDataset;
import io.vitrine.command.EditCommand.DeleteDataset;
import io.vitrine.command.EditCommand.RenameDataset;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.command.StateCommand.ClearSelected;
import io.vitrine.command.StateCommand.SelectSamples;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.model.Ids;
import io.vitrine.model.Problem;
import io.vitrine.model.Schema;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Shown;
import io.vitrine.view.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanCompilerTest {
    private static final Command SELECT_TAGGED = new SelectSamples(new SampleCriteria.ByTags(List.of("a")));
    private static final Command CLICK = new ChangeSelected(List.of(SelectedSample.of(Ids.of(1, 1))), List.of());
    private static final Command TAG = new TagSelectedSamples("keep");
    private static final Shown NOTHING = Shown.NOTHING;
    private static final Shown STREET = Shown.of("street");

    private static final Catalog CATALOG = new Catalog() {
        @Override
        public Optional<Schema> schema(String dataset) {
            return names().contains(dataset)
                    ? Optional.of(dataset.equals("street") ? ViewArbitraries.SCHEMA : Schema.empty(dataset))
                    : Optional.empty();
        }

        @Override
        public Collection<String> names() {
            return List.of("street", "bccd");
        }
    };

    private static CheckedPlan check(@Nullable Shown shown, Command... commands) {
        return PlanCompiler.check(Steps.of(commands), shown, CATALOG);
    }

    private static View rainy() {
        return View.all().match(F("weather").eq("rain"));
    }

    @Test
    void passesWhatFits() {
        CheckedPlan plan = check(NOTHING, new SetDataset("street"), new SetView(rainy()), SELECT_TAGGED, TAG);
        assertThat(plan.commands()).containsExactly(new SetDataset("street"), new SetView(rainy()), SELECT_TAGGED, TAG);
        assertThat(plan.edits()).isTrue();
        assertThat(check(STREET, CLICK).edits()).isFalse();
    }

    @Test
    void saysWhichDatasetsThereAre() {
        assertThat(problem(() -> check(NOTHING, new SetDataset("stret"))))
                .isEqualTo(new Problem(
                        "dataset.unknown",
                        "There is no dataset \"stret\". Did you mean \"street\"? Datasets: street, bccd.",
                        null,
                        Map.of("dataset", "stret", "step", 1L)));
        assertThat(message(() -> check(null, new DeleteDataset("x"))))
                .isEqualTo("There is no dataset \"x\". Datasets: street, bccd.");
    }

    @Test
    void saysWhichStepItIs() {
        Problem problem = problem(() ->
                check(NOTHING, new SetDataset("street"), new SetView(View.all().sortBy("scor"))));
        assertThat(problem.code()).isEqualTo("view.unknown-field");
        assertThat(problem.place()).isEqualTo("step 2, stage 1");
        assertThat(problem.message())
                .startsWith(
                        "Step 2: Stage 1 (sortBy F(\"scor\")): Reads field \"scor\", which dataset \"street\" does not "
                                + "have. Did you mean \"score\"?");
        assertThat(problem.details()).isEqualTo(Map.of("field", "scor", "stage", 1L, "step", 2L));
    }

    @Test
    void aPlanOfOneHasNoStepsToSpeakOf() {
        Problem problem = problem(() -> check(STREET, new SetView(View.all().sortBy("scor"))));
        assertThat(problem.place()).isEqualTo("stage 1");
        assertThat(problem.message()).startsWith("Stage 1 (sortBy");
    }

    @Test
    void whatNeedsADatasetSaysSo() {
        for (Command command : List.of(new SetView(rainy()), SELECT_TAGGED, CLICK, TAG)) {
            assertThat(message(() -> check(NOTHING, command)))
                    .isEqualTo(command.word() + " needs a dataset, and the session shows none. Set one first.");
        }
        assertThat(problem(() -> check(STREET, new SetDataset(null), TAG)).place())
                .isEqualTo("step 2");
    }

    @Test
    void whatClearsNeedsNoDataset() {
        check(NOTHING, new SetDataset(null));
        check(NOTHING, new SetView(null));
        check(NOTHING, new ClearSelected());
        check(NOTHING, new SelectSamples(new SampleCriteria.ByIds(List.of())));
        check(NOTHING, new ChangeSelected(List.of(), List.of(Ids.of(1, 1))));
    }

    @Test
    void allOfAViewIsCheckedAsTheViewIs() {
        assertThat(problem(() -> check(
                                STREET,
                                new SelectSamples(
                                        new SampleCriteria.AllOf(View.all().exists("x"), 9))))
                        .code())
                .isEqualTo("view.unknown-field");
    }

    @Test
    void withoutASessionNothingIsShown() {
        for (Command command : List.of(
                new SetDataset("street"),
                new SetView(null),
                SELECT_TAGGED,
                CLICK,
                new ClearSelected(),
                TAG,
                new Refresh())) {
            assertThat(message(() -> check(null, command)))
                    .isEqualTo(command.word() + " is about what a session shows, and this plan is for no session.");
        }
    }

    @Test
    void withoutASessionDatasetsAreMadeRenamedAndDeleted() {
        check(
                null,
                new CreateDataset("new", List.of()),
                new AddMediaRoot("new", "/data"),
                new RenameDataset("new", "newer"),
                new DeleteDataset("newer"));
        assertThat(problem(() -> check(null, new AddMediaRoot("x", "/data"))).code())
                .isEqualTo("dataset.unknown");
    }

    @Test
    void namesInUseAreRefused() {
        assertThat(problem(() -> check(null, new CreateDataset("bccd", List.of()))))
                .isEqualTo(new Problem(
                        "dataset.exists",
                        "There is a dataset \"bccd\" already. Choose another name, or delete it first.",
                        null,
                        Map.of("dataset", "bccd", "step", 1L)));
        assertThat(problem(() -> check(null, new RenameDataset("street", "bccd")))
                        .code())
                .isEqualTo("dataset.exists");
        check(null, new RenameDataset("bccd", "bccd"));
        check(null, new DeleteDataset("bccd"), new CreateDataset("bccd", List.of()));
    }

    @Test
    void aNewNameIsKnownFromThenOn() {
        check(STREET, new RenameDataset("street", "road"), new SetView(rainy()), TAG);
        check(NOTHING, new RenameDataset("street", "road"), new SetDataset("road"), new SetView(rainy()));
        assertThat(message(() -> check(NOTHING, new RenameDataset("street", "road"), new SetDataset("street"))))
                .isEqualTo("Step 2: There is no dataset \"street\". Datasets: bccd, road.");
    }

    @Test
    void whatWasDeletedIsShownNoMore() {
        assertThat(message(() -> check(STREET, new DeleteDataset("street"), TAG)))
                .isEqualTo("Step 2: tagSelectedSamples needs a dataset, and the session shows none. Set one first.");
        assertThat(problem(() -> check(STREET, new DeleteDataset("street"), new SetDataset("street")))
                        .code())
                .isEqualTo("dataset.unknown");
        check(STREET, new DeleteDataset("bccd"), TAG);
    }

    @Test
    void aNewDatasetHasTheFieldsOfEverySample() {
        check(
                NOTHING,
                new CreateDataset("new", List.of()),
                new SetDataset("new"),
                new SetView(View.all().sortBy("id")));
        assertThat(problem(() -> check(
                                NOTHING,
                                new CreateDataset("new", List.of()),
                                new SetDataset("new"),
                                new SetView(rainy())))
                        .place())
                .isEqualTo("step 3, stage 1");
    }

    @Test
    void aDatasetThatIsGoneIsSaidToBe() {
        assertThat(message(() -> check(Shown.of("gone"), TAG)))
                .isEqualTo("There is no dataset \"gone\". Datasets: street, bccd.");
    }

    @Test
    void plansAreWrittenInOneVersionAndNotEmpty() {
        assertThat(message(() -> Steps.of())).isEqualTo("A plan needs at least one step.");
        assertThat(message(() -> new Steps(2, List.of(TAG))))
                .isEqualTo("This plan is written in version 2; version 1 can be read.");
    }
}
