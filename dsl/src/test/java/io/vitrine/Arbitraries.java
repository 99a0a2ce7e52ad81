package io.vitrine;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Arbitraries.longs;
import static net.jqwik.api.Arbitraries.maps;
import static net.jqwik.api.Arbitraries.of;
import static net.jqwik.api.Arbitraries.oneOf;
import static net.jqwik.api.Arbitraries.strings;

import io.vitrine.command.AppCommand;
import io.vitrine.command.Command;
import io.vitrine.command.EditCommand;
import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand;
import io.vitrine.model.Ids;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import io.vitrine.plan.Steps;
import io.vitrine.state.Layout;
import io.vitrine.state.Look;
import io.vitrine.state.Picked;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.SelectionType;
import io.vitrine.state.SessionState;
import io.vitrine.state.Shown;
import io.vitrine.view.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random values of the product's types, for property tests. Views: see {@link ViewArbitraries}, labels: {@link LabelArbitraries}. */
public final class Arbitraries {
    private static final long SECOND = 0x6540a100L;

    private Arbitraries() {}

    /** Any text, halves of characters included. */
    public static Arbitrary<String> texts() {
        return oneOf(
                strings().ascii().ofMaxLength(8),
                strings().withCharRange('\0', '\uffff').ofMaxLength(8));
    }

    /** Text that is at least one letter. */
    public static Arbitrary<String> names() {
        return strings().alpha().ofMinLength(1).ofMaxLength(8);
    }

    public static Arbitrary<Long> wholes() {
        return oneOf(integers().map(Integer::longValue), longs(), of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** Any number, those that are not finite included. */
    public static Arbitrary<Double> numbers() {
        return oneOf(
                integers().between(-1000, 1000).map(n -> n / 8.0),
                of(0.0, -0.0, 1.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE),
                longs().map(Double::longBitsToDouble));
    }

    public static Arbitrary<Instant> instants() {
        return oneOf(integers().map(n -> Instant.ofEpochMilli(n * 1000L)), longs().map(Instant::ofEpochMilli));
    }

    /** One of 12 ids: few, so that they meet. */
    public static Arbitrary<String> ids() {
        return integers().between(1, 12).map(key -> Ids.of(SECOND, key));
    }

    /** A value as fields and attributes hold it, without labels. */
    public static Arbitrary<Object> values() {
        return values(2);
    }

    /** Built up from below: jqwik's own recursion takes a hundred times as long. */
    private static Arbitrary<Object> values(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<Object> inner = values(depth - 1).injectNull(0.1);
        return oneOf(
                scalars(),
                scalars(),
                inner.list().ofMaxSize(3).map(Object.class::cast),
                maps(keys(), inner).ofMaxSize(3).map(Object.class::cast));
    }

    private static Arbitrary<String> keys() {
        return oneOf(
                strings().withCharRange(' ', '\ud7ff').ofMaxLength(6),
                of("$date", "$float", "$label", "$", "$$date", "type"));
    }

    /** A value that is no list or map. */
    public static Arbitrary<Object> scalars() {
        return oneOf(
                of(true, false).map(Object.class::cast),
                wholes().map(Object.class::cast),
                numbers().map(Object.class::cast),
                texts().map(Object.class::cast),
                instants().map(Object.class::cast));
    }

    /** Values by name, with names that may stand as attributes of any label and as fields. */
    public static Arbitrary<Map<String, Object>> attributes() {
        Arbitrary<String> free = names().map(name -> "a" + name + "-");
        return maps(free, values().injectNull(0.1)).ofMaxSize(3);
    }

    public static Arbitrary<Sample> samples() {
        Arbitrary<Object> held = oneOf(values(), LabelArbitraries.labels().map(Object.class::cast));
        Arbitrary<Map<String, Object>> fields =
                maps(names().map(name -> "f" + name), held.injectNull(0.1)).ofMaxSize(4);
        return Combinators.combine(
                        ids().injectNull(0.3), texts(), texts().list().ofMaxSize(3), metadata(), fields)
                .as(Sample::new);
    }

    private static Arbitrary<Metadata> metadata() {
        Arbitrary<Long> size = wholes().injectNull(0.3);
        return Combinators.combine(size, texts().injectNull(0.3), size, size, size)
                .as(Metadata::new);
    }

    public static Arbitrary<SelectedSample> selectedSamples() {
        return Combinators.combine(ids(), of(SelectionType.class)).as(SelectedSample::new);
    }

    public static Arbitrary<Selection> selections() {
        Arbitrary<Selection> some = selectedSamples().list().ofMaxSize(8).map(Selection.Ids::new);
        // Two views only, so that a selection and the next are often of the same one.
        Arbitrary<View> views = of(View.all(), View.all().limit(3));
        Arbitrary<Selection> all = Combinators.combine(views, ids().list().ofMaxSize(6), of(7L, 8L))
                .as(Selection.AllOf::new);
        return oneOf(some, all);
    }

    public static Arbitrary<SessionState> states() {
        Arbitrary<Shown> shown = Combinators.combine(
                        names().injectNull(0.2), ViewArbitraries.views().injectNull(0.3))
                .as(Shown::new);
        return Combinators.combine(shown, selections())
                .as((what, samples) -> new SessionState(what, new Picked(samples), Layout.DEFAULT, Look.DEFAULT));
    }

    private static Arbitrary<SampleCriteria> criteria() {
        return oneOf(
                selectedSamples().list().ofMaxSize(4).map(SampleCriteria.ByIds::new),
                texts().list().ofMaxSize(3).map(SampleCriteria.ByTags::new),
                Combinators.combine(ViewArbitraries.views(), wholes()).as(SampleCriteria.AllOf::new));
    }

    public static Arbitrary<StateCommand> stateCommands() {
        return oneOf(
                names().injectNull(0.2).map(StateCommand.SetDataset::new),
                ViewArbitraries.views().injectNull(0.2).map(StateCommand.SetView::new),
                criteria().map(StateCommand.SelectSamples::new),
                clicks(),
                just(new StateCommand.ClearSelected()));
    }

    /** What selects and deselects a few samples. */
    public static Arbitrary<StateCommand.ChangeSelected> clicks() {
        return Combinators.combine(
                        selectedSamples().list().ofMaxSize(3), ids().list().ofMaxSize(3))
                .as(StateCommand.ChangeSelected::new);
    }

    /** Any command, whether or not there is data that it fits. */
    public static Arbitrary<Command> commands() {
        return oneOf(
                stateCommands().map(Command.class::cast),
                texts().filter(tag -> !tag.isBlank()).map(EditCommand.TagSelectedSamples::new),
                Combinators.combine(names(), texts().list().ofMaxSize(2)).as(EditCommand.CreateDataset::new),
                Combinators.combine(names(), names()).as(EditCommand.RenameDataset::new),
                names().map(EditCommand.DeleteDataset::new),
                Combinators.combine(names(), texts()).as(EditCommand.AddMediaRoot::new),
                just(new AppCommand.Refresh()));
    }

    public static Arbitrary<Steps> steps() {
        return commands().list().ofMinSize(1).ofMaxSize(4).map(Steps::of);
    }

    /** {@code n} ids that differ. */
    public static List<String> manyIds(int n) {
        return java.util.stream.LongStream.rangeClosed(1, n)
                .mapToObj(key -> Ids.of(SECOND, key))
                .toList();
    }
}
