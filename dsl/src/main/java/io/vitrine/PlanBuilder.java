package io.vitrine;

import io.vitrine.command.AppCommand.Refresh;
import io.vitrine.command.Command;
import io.vitrine.command.Conflicts;
import io.vitrine.command.EditCommand.Redo;
import io.vitrine.command.EditCommand.SetValue;
import io.vitrine.command.EditCommand.TagLabels;
import io.vitrine.command.EditCommand.TagSamples;
import io.vitrine.command.EditCommand.TagSelectedSamples;
import io.vitrine.command.EditCommand.TagView;
import io.vitrine.command.EditCommand.Undo;
import io.vitrine.command.EditCommand.UndoTo;
import io.vitrine.command.EditCommand.UntagLabels;
import io.vitrine.command.EditCommand.UntagSamples;
import io.vitrine.command.EditCommand.UntagSelectedSamples;
import io.vitrine.command.Of;
import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand.Back;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.command.StateCommand.ClearSelected;
import io.vitrine.command.StateCommand.Forward;
import io.vitrine.command.StateCommand.SelectSamples;
import io.vitrine.command.StateCommand.SetConfig;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.model.FieldPath;
import io.vitrine.plan.Steps;
import io.vitrine.state.AppConfig;
import io.vitrine.state.ConfigChange;
import io.vitrine.state.SelectedSample;
import io.vitrine.view.View;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects commands; each call returns a new builder, so that a beginning can be shared. */
public final class PlanBuilder {
    static final PlanBuilder EMPTY = new PlanBuilder(List.of());

    private final List<Command> commands;

    private PlanBuilder(List<Command> commands) {
        this.commands = commands;
    }

    public PlanBuilder dataset(String name) {
        return with(new SetDataset(name));
    }

    public PlanBuilder clearDataset() {
        return with(new SetDataset(null));
    }

    public PlanBuilder view(View view) {
        return with(new SetView(view));
    }

    /** Shows the view that {@code stages} makes of all samples. */
    public PlanBuilder view(UnaryOperator<View> stages) {
        return view(stages.apply(View.all()));
    }

    public PlanBuilder clearView() {
        return with(new SetView(null));
    }

    public PlanBuilder selectSamples(String... ids) {
        return selectSamples(Samples.ids(ids));
    }

    public PlanBuilder selectSamples(SampleCriteria which) {
        return with(new SelectSamples(which));
    }

    public PlanBuilder changeSelected(Collection<SelectedSample> add, Collection<String> remove) {
        return with(new ChangeSelected(List.copyOf(add), List.copyOf(remove)));
    }

    public PlanBuilder clearSelected() {
        return with(new ClearSelected());
    }

    public PlanBuilder tagSelectedSamples(String tag) {
        return with(new TagSelectedSamples(tag));
    }

    /** Makes the App's config be {@code config}. */
    public PlanBuilder config(AppConfig config) {
        return config(ConfigChange.to(config));
    }

    /** Changes some of the App's config, and leaves the rest. */
    public PlanBuilder config(ConfigChange change) {
        return with(new SetConfig(change));
    }

    public PlanBuilder untagSelectedSamples(String tag) {
        return with(new UntagSelectedSamples(tag));
    }

    public PlanBuilder tagView(String tag) {
        return with(new TagView(tag));
    }

    public PlanBuilder tagSamples(Of of, String... tags) {
        return with(new TagSamples(of, List.of(tags)));
    }

    public PlanBuilder untagSamples(Of of, String... tags) {
        return with(new UntagSamples(of, List.of(tags)));
    }

    public PlanBuilder tagLabels(Of of, String field, String... tags) {
        return with(new TagLabels(of, field, List.of(tags)));
    }

    public PlanBuilder untagLabels(Of of, String field, String... tags) {
        return with(new UntagLabels(of, field, List.of(tags)));
    }

    public PlanBuilder setValue(Of of, String path, @Nullable Object value) {
        return with(new SetValue(of, FieldPath.of(path), value));
    }

    public PlanBuilder undo() {
        return undo(Conflicts.LEAVE);
    }

    public PlanBuilder undo(Conflicts conflicts) {
        return with(new Undo(null, conflicts));
    }

    public PlanBuilder redo() {
        return with(new Redo(null));
    }

    public PlanBuilder undoTo(long entry, Conflicts conflicts) {
        return with(new UndoTo(null, entry, conflicts));
    }

    public PlanBuilder back() {
        return with(new Back());
    }

    public PlanBuilder forward() {
        return with(new Forward());
    }

    public PlanBuilder refresh() {
        return with(new Refresh());
    }

    /**
     * The plan, checked as far as that goes without data.
     *
     * @throws io.vitrine.model.VitrineException {@code plan.empty}
     */
    public Plan compile() {
        return new Plan(Steps.of(commands));
    }

    private PlanBuilder with(Command next) {
        return new PlanBuilder(Stream.concat(commands.stream(), Stream.of(next)).toList());
    }
}
