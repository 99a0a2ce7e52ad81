package io.vitrine.wire;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.command.StateCommand;
import io.vitrine.model.Classification;
import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.Label;
import io.vitrine.model.LabelKind;
import io.vitrine.model.MediaType;
import io.vitrine.model.Problem;
import io.vitrine.plan.Steps;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.SelectionChange;
import io.vitrine.state.StateChange;
import io.vitrine.view.Expr;
import io.vitrine.view.Op;
import io.vitrine.view.Unmatched;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the forms are; {@link WireReadingTest} has what is refused. */
class WireTest {
    /** Something that is no part of the product: forms follow from any record. */
    sealed interface Answer {
        record Succeeded(int count, Path file) implements Answer {}

        record Failed(Problem problem) implements Answer {}
    }

    @Test
    void aClickIsAsTheProtocolSays() {
        var click =
                Steps.of(new StateCommand.ChangeSelected(List.of(SelectedSample.alt(Examples.A)), List.of(Examples.B)));
        assertThat(Wire.json(click)).isEqualTo("""
                {"version":1,"steps":[{"type":"changeSelected",\
                "add":[{"id":"6540a1000000000000000001","type":"alt"}],\
                "remove":["6540a1000000000000000002"]}]}""");
    }

    @Test
    void constantsAreNamesInLowerCamelCase() {
        assertThat(Wire.json(Unmatched.DROP_UNMATCHED)).isEqualTo("\"dropUnmatched\"");
        assertThat(Wire.json(Op.IS_IN)).isEqualTo("\"isIn\"");
        assertThat(Wire.json(LabelKind.GEO_LOCATION)).isEqualTo("\"geoLocation\"");
        assertThat(Wire.read("\"pointCloud\"", MediaType.class)).isEqualTo(MediaType.POINT_CLOUD);
    }

    @Test
    void kindsOfLabelAreNamedAsTheirRecords() {
        for (LabelKind kind : LabelKind.values()) {
            assertThat(kind.json()).isEqualTo(JsonNames.of(kind)).isEqualTo(JsonNames.of(kind.type()));
        }
    }

    @Test
    void aFamilyMayHoldConstants() {
        FieldType type = new FieldType.ListOf(new FieldType.ListOf(FieldType.Scalar.FLOAT));
        String json = "{\"type\":\"listOf\",\"element\":{\"type\":\"listOf\",\"element\":\"float\"}}";
        assertThat(Wire.json(type)).isEqualTo(json);
        assertThat(Wire.read(json, FieldType.class)).isEqualTo(type);
        assertThat(Wire.read("\"id\"", FieldType.class)).isEqualTo(FieldType.Scalar.ID);
    }

    @Test
    void aPathIsText() {
        assertThat(Wire.json(FieldPath.of("a.b.c"))).isEqualTo("\"a.b.c\"");
        assertThat(Wire.json(F("$a.b"))).isEqualTo("{\"type\":\"field\",\"path\":\"a.b\",\"of\":\"sample\"}");
    }

    @Test
    void valuesKeepTheirTypes() {
        assertThat(value("1")).isEqualTo(1L);
        assertThat(value("1.0")).isEqualTo(1.0);
        assertThat(value("-0.0")).isEqualTo(-0.0);
        assertThat(value("1e2")).isEqualTo(100.0);
        assertThat(value("{\"$float\":\"-Infinity\"}")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(value("{\"$date\":\"2024-01-01T00:00:00.000Z\"}")).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(value("{\"$$date\":1,\"$$$\":2}")).isEqualTo(Map.of("$date", 1L, "$$", 2L));
        assertThat(value("[null,{}]")).isEqualTo(Arrays.asList(null, Map.of()));
        assertThat(value("\"x\"")).isEqualTo("x");
        assertThat(value("null")).isNull();
    }

    private static Object value(String json) {
        return Wire.read("{\"type\":\"literal\",\"value\":" + json + "}", Expr.Literal.class)
                .value();
    }

    @Test
    void whatIsNullMayBeLeftOut() {
        assertThat(Wire.read("{\"type\":\"setView\"}", StateCommand.SetView.class))
                .isEqualTo(new StateCommand.SetView(null));
        assertThat(Wire.json(new StateCommand.SetView(null))).isEqualTo("{\"type\":\"setView\",\"view\":null}");
    }

    @Test
    void whatDidNotChangeIsLeftOut() {
        var change = new StateChange(1, 2, null, null, null, null);
        assertThat(Wire.json(change)).isEqualTo("{\"base\":1,\"version\":2}");
        assertThat(Wire.read("{\"base\":1,\"version\":2,\"look\":null}", StateChange.class))
                .isEqualTo(change);
    }

    @Test
    void changesOfSelectionsAreToldApartByWhatTheyHold() {
        var some = new SelectionChange.Some(List.of(), List.of(Examples.A));
        String json = "{\"added\":[],\"removed\":[\"" + Examples.A + "\"]}";
        assertThat(Wire.json(some)).isEqualTo(json);
        assertThat(Wire.read(json, SelectionChange.class)).isEqualTo(some);
        assertThat(Wire.read("{\"now\":{\"type\":\"ids\",\"ids\":[]}}", SelectionChange.class))
                .isInstanceOf(SelectionChange.Now.class);
    }

    @Test
    void theTypeMayStandAnywhere() {
        String json = """
                {"args":[{"of":"current","path":"a","type":"field"},{"value":{"x":[1]},"type":"literal"}],
                 "op":"eq","type":"call"}""";
        assertThat(Wire.read(json, Expr.class)).isEqualTo(F("a").eq(Map.of("x", List.of(1L))));
    }

    @Test
    void whereTheRecordIsKnownTheTypeMayBeLeftOut() {
        assertThat(Wire.read("{\"tags\":[],\"label\":\"cat\",\"attributes\":{}}", Classification.class))
                .isEqualTo(Classification.of("cat"));
    }

    @Test
    void anyRecordHasAForm() {
        var done = new Answer.Succeeded(3, Path.of("/data/a.txt"));
        String json = "{\"type\":\"succeeded\",\"count\":3,\"file\":\"/data/a.txt\"}";
        assertThat(Wire.json(done)).isEqualTo(json);
        assertThat(Wire.read(json, Answer.class)).isEqualTo(done);
        assertThat(Wire.read("3", long.class)).isEqualTo(3L);
        assertThat(Wire.read("\"x\"", String.class)).isEqualTo("x");
    }

    @Test
    void listsOfRecordsKeepTheirTypes() {
        List<Label> labels = List.of(Classification.of("a"), Classification.of("b"));
        assertThat(Wire.readList(Wire.json(labels), Label.class)).isEqualTo(labels);
        assertThat(Wire.json(null)).isEqualTo("null");
    }

    @Test
    void halvesOfCharactersSurvive() {
        var odd = Classification.of("a\ud800b \ud83d\ude00 \uffff é");
        assertThat(Wire.json(odd)).contains("a\\uD800b").contains("é");
        assertThat(Wire.read(Wire.bytes(odd), Label.class)).isEqualTo(odd);
    }

    @Test
    void namesWithHalvesOfCharactersAreRefused() {
        String message = "The name \"a?\" holds half of a character and could not be read back. Rename it.";
        assertThatThrownBy(() -> Wire.json(Map.of("a\ud800", 1))).hasMessage(message);
        assertThatThrownBy(() -> Wire.bytes(Classification.of("x").with("a\udc00", 1)))
                .hasMessage(message);
        assertThat(Wire.json(Map.of("\ud83d\ude00", 1))).isEqualTo("{\"\\uD83D\\uDE00\":1}");
    }

    @Test
    void bytesAreUtf8() {
        var label = Classification.of("naïve");
        assertThat(Wire.bytes(label)).isEqualTo(Wire.json(label).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() {
        Expr deep = F("a");
        for (int i = 0; i < 60; i++) {
            deep = deep.plus(1);
        }
        Expr tooDeep = deep;
        assertThatThrownBy(() -> Wire.json(tooDeep))
                .hasMessage("This nests deeper than 100 levels and could not be read back. "
                        + "Split a long expression into several stages.");
    }

    @Test
    void whatIsNoValueHasNoForm() {
        assertThatThrownBy(() -> Wire.json(new Object() {})).isInstanceOf(IllegalArgumentException.class);
    }
}
