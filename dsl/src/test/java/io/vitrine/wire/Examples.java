package io.vitrine.wire;

import static io.vitrine.view.Expr.F;

import io.vitrine.command.AppCommand;
import io.vitrine.command.Conflicts;
import io.vitrine.command.EditCommand;
import io.vitrine.command.Of;
import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand;
import io.vitrine.model.FieldPath;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.ImportReport;
import io.vitrine.model.Problem;
import io.vitrine.plan.Done.Result;
import io.vitrine.plan.Steps;
import io.vitrine.state.Actor;
import io.vitrine.state.AppConfig;
import io.vitrine.state.ConfigChange;
import io.vitrine.state.Layout;
import io.vitrine.state.Look;
import io.vitrine.state.Picked;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.SelectionChange;
import io.vitrine.state.SessionState;
import io.vitrine.state.Shown;
import io.vitrine.state.StateChange.PickedChange;
import io.vitrine.state.Theme;
import io.vitrine.view.Expr;
import io.vitrine.view.Match;
import io.vitrine.view.Op;
import io.vitrine.view.Presence;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.SortKey;
import io.vitrine.view.Stage;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One value for each thing that travels, by the name of its golden file. */
final class Examples {
    static final String A = "6540a1000000000000000001";
    static final String B = "6540a1000000000000000002";
    static final String CLIENT = "5e0c91d2aa37f480";
    static final Actor TAB = new Actor(Actor.Kind.TAB, "Chrome on Linux");
    static final Actor PROGRAM = new Actor(Actor.Kind.PROGRAM, "java 4711");
    static final View VIEW = View.all().match(F("uniqueness").gt(0.9)).limit(20);

    private static final Problem PROBLEM = Problem.of(
                    "view.unknown-field", "Stage 1 (limit 3): Reads field \"x\", which it does not have.")
            .at("step 3")
            .with("stage", 1);

    private Examples() {}

    static Map<String, Object> all() {
        var all = new LinkedHashMap<String, Object>();
        clientMessages(all);
        serverMessages(all);
        commands(all);
        stages(all);
        expressions(all);
        states(all);
        LabelExamples.addTo(all);
        return all;
    }

    private static void clientMessages(Map<String, Object> all) {
        all.put("message-hello", new ClientMessage.Hello(CLIENT, "Chrome on Linux", "main", "k3f9", 411L));
        all.put("message-hello-first", new ClientMessage.Hello(CLIENT, "java 4711", null, null, null));
        all.put(
                "message-run",
                new ClientMessage.Run(CLIENT + "-17", Steps.of(new EditCommand.TagSelectedSamples("night"))));
        all.put("message-cancel", new ClientMessage.Cancel(CLIENT + "-17"));
    }

    private static void serverMessages(Map<String, Object> all) {
        all.put("message-state", new ServerMessage.State("k3f9", 412L, "0a1b", 9L, state(Selection.NONE)));
        all.put("message-state-no-session", new ServerMessage.State("k3f9", null, null, null, null));
        var click = new PickedChange(new SelectionChange.Some(List.of(SelectedSample.alt(A)), List.of(B)));
        all.put(
                "message-change-click",
                new ServerMessage.Change(
                        412, 413, List.of(TAB), "0a1b", 9L, new ChangedGroups(null, click, null, null), null));
        var now = new PickedChange(new SelectionChange.Now(new Selection.AllOf(VIEW, List.of(), 9)));
        all.put(
                "message-change-merged",
                new ServerMessage.Change(
                        413,
                        417,
                        List.of(TAB, PROGRAM),
                        "0a1b",
                        10L,
                        new ChangedGroups(new Shown("bccd", VIEW), now, Layout.DEFAULT, Look.DEFAULT),
                        88L));
        all.put("message-data", new ServerMessage.Data("bccd", 10, List.of("tags")));
        all.put("message-data-all", new ServerMessage.Data("bccd", 10, null));
        all.put(
                "message-done",
                new ServerMessage.Done(CLIENT + "-17", 413L, 10L, new Result(28, 12, List.of("java 4711"), 89L)));
        all.put("message-problem", new ServerMessage.ProblemMessage(CLIENT + "-17", PROBLEM));
        all.put("message-progress", new ServerMessage.Progress("j2", 0.4, "120 of 364 files"));
        var note = new ImportReport.Note("a.xml:12", "box reaches outside");
        var report = new ImportReport("bccd", 364, 4888, List.of(note), List.of(), 1, 0, 1200, null);
        all.put("message-ended", new ServerMessage.Ended("j2", report, null));
        all.put("message-ended-failed", new ServerMessage.Ended("j2", null, PROBLEM));
        all.put("message-presence", new ServerMessage.Presence(List.of(TAB, PROGRAM)));
        all.put("message-closed", new ServerMessage.Closed());
    }

    private static void commands(Map<String, Object> all) {
        all.put("command-setDataset", new StateCommand.SetDataset("bccd"));
        all.put("command-setDataset-none", new StateCommand.SetDataset(null));
        all.put("command-setView", new StateCommand.SetView(VIEW));
        all.put(
                "command-selectSamples-ids",
                new StateCommand.SelectSamples(
                        new SampleCriteria.ByIds(List.of(SelectedSample.of(A), SelectedSample.alt(B)))));
        all.put(
                "command-selectSamples-tags",
                new StateCommand.SelectSamples(new SampleCriteria.ByTags(List.of("a", "b"))));
        all.put("command-selectSamples-all", new StateCommand.SelectSamples(new SampleCriteria.AllOf(VIEW, 9)));
        all.put("command-changeSelected", new StateCommand.ChangeSelected(List.of(SelectedSample.of(A)), List.of(B)));
        all.put("command-setConfig", new StateCommand.SetConfig(ConfigChange.NOTHING.withShowConfidence(false)));
        all.put(
                "command-setConfig-whole",
                new StateCommand.SetConfig(ConfigChange.to(AppConfig.DEFAULT.withTheme(Theme.DARK))));
        all.put("command-clearSelected", new StateCommand.ClearSelected());
        all.put("command-tagSelectedSamples", new EditCommand.TagSelectedSamples("night"));
        editCommands(all);
        all.put("command-createDataset", new EditCommand.CreateDataset("bccd", List.of("/data/bccd")));
        all.put("command-addMediaRoot", new EditCommand.AddMediaRoot("bccd", "/data/more"));
        all.put("command-renameDataset", new EditCommand.RenameDataset("bccd", "blood"));
        all.put("command-deleteDataset", new EditCommand.DeleteDataset("bccd"));
        all.put("command-refresh", new AppCommand.Refresh());
    }

    private static void editCommands(Map<String, Object> all) {
        var of = Of.of("bccd", VIEW);
        all.put("command-untagSelectedSamples", new EditCommand.UntagSelectedSamples("night"));
        all.put("command-tagView", new EditCommand.TagView("night"));
        all.put("command-tagSamples", new EditCommand.TagSamples(of, List.of("a", "b")));
        all.put("command-untagSamples", new EditCommand.UntagSamples(of, List.of("a")));
        all.put("command-tagLabels", new EditCommand.TagLabels(of, "ground_truth", List.of("a")));
        all.put("command-untagLabels", new EditCommand.UntagLabels(of, "ground_truth", List.of("a")));
        all.put(
                "command-setValue",
                new EditCommand.SetValue(of, FieldPath.of("ground_truth.detections.difficult"), true));
        all.put("command-setValue-null", new EditCommand.SetValue(Of.of("bccd", View.all()), FieldPath.of("n"), null));
        all.put("command-undo", new EditCommand.Undo(null, Conflicts.LEAVE));
        all.put("command-undo-dataset", new EditCommand.Undo("bccd", Conflicts.FORCE));
        all.put("command-redo", new EditCommand.Redo(null));
        all.put("command-undoTo", new EditCommand.UndoTo(null, 88, Conflicts.LEAVE));
        all.put("command-back", new StateCommand.Back());
        all.put("command-forward", new StateCommand.Forward());
        all.put(
                "history-entry",
                new HistoryEntry(
                        89,
                        "main",
                        "java 4711",
                        Instant.ofEpochMilli(1_700_000_000_000L),
                        "{}",
                        HistoryEntry.Kind.UNDO,
                        28,
                        12,
                        88L,
                        null));
    }

    private static void stages(Map<String, Object> all) {
        all.put("stage-match", new Stage.Match(F("uniqueness").gt(0.9)));
        all.put("stage-matchTags", new Stage.MatchTags(List.of("a", "b"), Match.ALL));
        all.put(
                "stage-filterLabels",
                new Stage.FilterLabels(
                        "predictions", F("label").eq("cat").and(F("$score").lt(2)), Unmatched.KEEP_UNMATCHED));
        all.put("stage-exists", new Stage.Exists("predictions", Presence.ABSENT));
        all.put("stage-select", new Stage.Select(List.of(B, A), SelectOrder.AS_GIVEN));
        all.put("stage-exclude", new Stage.Exclude(List.of(A)));
        all.put("stage-sortBy", new Stage.SortBy(List.of(SortKey.descending("uniqueness"), SortKey.ascending("id"))));
        all.put("stage-limit", new Stage.Limit(20));
        all.put("stage-skip", new Stage.Skip(5));
        all.put("stage-take", new Stage.Take(10, 51));
    }

    private static void expressions(Map<String, Object> all) {
        all.put("expr-field", F("metadata.width"));
        all.put("expr-literal", Expr.of(List.of("a", 1, true)));
        for (Op op : Op.values()) {
            int arity = switch (op) {
                case NOT, LENGTH, EXISTS, RELATIVE_AREA -> 1;
                default -> 2;
            };
            all.put(
                    "expr-call-" + JsonNames.of(op),
                    new Expr.Call(op, List.of(F("a"), F("b")).subList(0, arity)));
        }
    }

    private static void states(Map<String, Object> all) {
        all.put("state-empty", SessionState.EMPTY);
        all.put("state-ids", state(new Selection.Ids(List.of(SelectedSample.of(A), SelectedSample.alt(B)))));
        all.put("state-allOf", state(new Selection.AllOf(VIEW, List.of(A), 9)));
    }

    static SessionState state(Selection samples) {
        return new SessionState(new Shown("bccd", VIEW), new Picked(samples), Layout.DEFAULT, Look.DEFAULT);
    }
}
