package io.vitrine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Arbitraries;
import io.vitrine.LabelArbitraries;
import io.vitrine.ViewArbitraries;
import io.vitrine.model.Counts;
import io.vitrine.model.Label;
import io.vitrine.model.Mask;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.plan.Steps;
import io.vitrine.state.SessionState;
import io.vitrine.view.View;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was written is read back as it was, and written again as it was. */
class WirePropertiesTest {
    @Property
    void plansComeBack(@ForAll("plans") Steps steps) {
        assertComesBack(steps, Steps.class);
    }

    @Property
    void viewsComeBack(@ForAll("views") View view) {
        assertComesBack(view, View.class);
    }

    @Property
    void samplesComeBack(@ForAll("samples") Sample sample) {
        assertComesBack(sample, Sample.class);
    }

    @Property
    void labelsComeBack(@ForAll("labels") Label label) {
        assertComesBack(label, Label.class);
        assertComesBack(label, label.getClass());
    }

    @Property
    void masksComeBack(@ForAll("masks") Mask mask) {
        assertComesBack(mask, Mask.class);
    }

    @Property
    void statesComeBack(@ForAll("states") SessionState state) {
        assertComesBack(state, SessionState.class);
    }

    @Property
    void valuesComeBack(@ForAll("values") Object value) {
        assertComesBack(
                new Problem("a.b", "c", null, new LinkedHashMap<>(java.util.Map.of("v", value))), Problem.class);
    }

    @Property
    void countsComeBack(@ForAll("counted") List<Object> values) {
        var counts = new LinkedHashMap<Object, Long>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        counts.put(null, 3L);
        assertComesBack(new Counts<>(counts), Counts.class);
    }

    private static <T> void assertComesBack(T value, Class<? extends T> type) {
        String json = Wire.json(value);
        T read = Wire.read(json, type);
        assertThat(read).isEqualTo(value);
        assertThat(Wire.json(read)).isEqualTo(json);
        byte[] bytes = Wire.bytes(value);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(json);
        assertThat(Wire.<T>read(bytes, cast(type))).isEqualTo(value);
    }

    @SuppressWarnings("unchecked") // the class of a subtype reads the type
    private static <T> Class<T> cast(Class<? extends T> type) {
        return (Class<T>) type;
    }

    @Provide
    Arbitrary<Steps> plans() {
        return Arbitraries.steps();
    }

    @Provide
    Arbitrary<View> views() {
        return ViewArbitraries.views();
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.samples();
    }

    @Provide
    Arbitrary<Label> labels() {
        return LabelArbitraries.labels();
    }

    @Provide
    Arbitrary<Mask> masks() {
        return LabelArbitraries.masks();
    }

    @Provide
    Arbitrary<SessionState> states() {
        return Arbitraries.states();
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.values();
    }

    @Provide
    Arbitrary<List<Object>> counted() {
        return Arbitraries.scalars().list().ofMaxSize(6);
    }
}
