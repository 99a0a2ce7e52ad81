package io.vitrine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.command.Command;
import io.vitrine.model.Counts;
import io.vitrine.model.Mask;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.plan.Steps;
import io.vitrine.state.SelectionChange;
import io.vitrine.view.Expr;
import io.vitrine.view.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and how it is said. */
class WireReadingTest {
    private static final String RUN = "{\"type\":\"run\",\"id\":\"5e0c91d2aa37f480-1\",\"plan\":%s}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | The text is empty; it should be JSON.
            {} | Needs "type" to say what it is. Types: cancel, hello, run.
            7 | Needs an object, but is the number 7.
            null | Needs a value, but is null.
            [] | Needs an object, but is a list.
            "run" | Needs an object, but is the text "run".
            true | Needs an object, but is true.
            {"type":7} | At type: Needs text, but is the number 7.
            {"type":null} | At type: Needs a value, but is null.
            {"type":"cancle","id":1} | There is no type "cancle" here. Did you mean "cancel"? Types: cancel, hello, run.
            {"type":"cancel"} | cancel needs "id" too. Fields: type, id.
            {"type":"hello"} | hello needs "client", "name" too. Fields: type, client, name, session, epoch, resume.
            {"type":"cancel","id":null} | At id: Needs a value, but is null.
            {"type":"cancel","id":1} | At id: Needs text, but is the number 1.
            {"type":"cancel","id":"5e0c91d2aa37f480-1","ids":1} | cancel has no field "ids". Did you mean "id"? Fields: type, id.
            {"type":"cancel","id":"5e0c91d2aa37f480-1","id":"x"} | "id" is there twice. Say it once.
            {"type":"cancel","type":"cancel"} | "type" is there twice. Say it once.
            {"id":"5e0c91d2aa37f480-1","type":"cancel","type":"cancel"} | "type" is there twice. Say it once.
            {"type":"closed"} {} | There is no type "closed" here. Types: cancel, hello, run.
            {"type":"cancel","id":"5e0c91d2aa37f480-1"} {} | The text goes on after its value (line 1, column 45). One value is all it may hold.
            {"type":"cancel",} | This is not JSON (line 1, column 18): Unexpected character ('}' (code 125)): was expecting double-quote to start field name.
            {"type":"cancel" | This is not JSON (line 1, column 17): Unexpected end-of-input: expected close marker for Object.
            {type:"cancel"} | This is not JSON (line 1, column 2): Unexpected character ('t' (code 116)): was expecting double-quote to start field name.
            NaN | This is not JSON (line 1, column 4): Non-standard token 'NaN'.
            """)
    void saysWhatIsWrongWithAMessage(String json, String message) {
        assertThat(problem(json, ClientMessage.class).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [] | plan | At plan: Needs an object, but is a list.
            {"version":1.5,"steps":[]} | plan.version | At plan.version: Needs a whole number, but is the number 1.5.
            {"version":99999999999,"steps":[]} | plan.version | At plan.version: Needs a whole number of 32 bits, but is the number 99999999999.
            {"version":1,"steps":[{"type":"setView","view":{"stages":[{"type":"limit","n":99999999999999999999}]}}]} | plan.steps[0].view.stages[0].n | At plan.steps[0].view.stages[0].n: Needs a whole number of 64 bits, but is the number 99999999999999999999.
            {"version":1,"steps":[{"type":"tagSelectedSamples","tags":"a"}]} | plan.steps[0] | At plan.steps[0]: tagSelectedSamples has no field "tags". Did you mean "tag"? Fields: type, tag.
            {"version":1,"steps":[null]} | plan.steps[0] | At plan.steps[0]: Needs a value, but is null.
            {"version":1,"steps":[{"type":"changeSelected","add":[{"id":"6540a1000000000000000001","type":"alternative"}],"remove":[]}]} | plan.steps[0].add[0].type | At plan.steps[0].add[0].type: "alternative" is none of default, alt.
            """)
    void saysWhere(String plan, String place, String message) {
        Problem problem = problem(RUN.formatted(plan), ClientMessage.class);
        assertThat(problem.code()).isEqualTo("wire.malformed");
        assertThat(problem.place()).isEqualTo(place);
        assertThat(problem.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"$dat":1} | "$dat" marks no kind of value. Did you mean "$date"? Marks: $date, $float, $label. A name of your own that begins with $ is written with one more.
            {"a":1,"$date":1} | "$date" marks no kind of value. Did you mean "$date"? Marks: $date, $float, $label. A name of your own that begins with $ is written with one more.
            {"$date":1} | Needs text, but is the number 1.
            {"$date":"yesterday"} | Needs a time such as "2024-01-01T00:00:00.000Z", but is the text "yesterday".
            {"$date":"2024-01-01T00:00:00Z","b":1} | $date has no field "b". Fields: $date.
            {"$float":"nan"} | Needs a number, "NaN", "Infinity" or "-Infinity", but is the text "nan".
            1e999 | Needs a number below 1.8e308, but is the number 1e999.
            {"a":1,"a":2} | "a" is there twice. Say it once.
            """)
    void saysWhatIsWrongWithAValue(String value, String message) {
        String json = "{\"type\":\"match\",\"condition\":{\"type\":\"literal\",\"value\":" + value + "}}";
        assertThat(problem(json, Stage.class).message())
                .startsWith("At condition.value")
                .endsWith(": " + message);
    }

    @Test
    void saysWhichCommandsThereAre() {
        String plan = "{\"version\":1,\"steps\":[{\"type\":\"refresh\"},{\"type\":\"tagSelected\",\"tag\":\"a\"}]}";
        assertThat(problem(RUN.formatted(plan), ClientMessage.class).message())
                .startsWith("At plan.steps[1]: There is no type \"tagSelected\" here. "
                        + "Did you mean \"tagSelectedSamples\"? Types: ")
                .contains(", setView, ")
                .contains(", tagSelectedSamples, ");
    }

    @Test
    void whatARecordItselfRefusesPassesAsItIs() {
        String json = "{\"type\":\"changeSelected\",\"add\":[],\"remove\":[\"x\"]}";
        assertThat(problem(json, Command.class).code()).isEqualTo("model.bad-id");
        assertThat(problem("{\"type\":\"tagSelectedSamples\",\"tag\":\" \"}", Command.class)
                        .message())
                .isEqualTo("A tag cannot be empty.");
        assertThat(problem("{\"version\":2,\"steps\":[]}", Steps.class).code()).isEqualTo("plan.version");
        assertThat(problem("{\"version\":1,\"steps\":[]}", Steps.class).code()).isEqualTo("plan.empty");
        String call = "{\"type\":\"match\",\"condition\":{\"type\":\"call\",\"op\":\"eq\",\"args\":[]}}";
        assertThat(problem(call, Stage.class).code()).isEqualTo("view.bad-expression");
        String path = "{\"type\":\"match\",\"condition\":{\"type\":\"field\",\"path\":\"a..b\",\"of\":\"current\"}}";
        assertThat(problem(path, Stage.class).code()).isEqualTo("model.bad-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5e0c91d2aa37f48", "5E0C91D2AA37F480", "5e0c91d2aa37f4800", "5e0c91d2aa37f48g"})
    void aClientIs16Digits(String client) {
        String json = "{\"type\":\"hello\",\"client\":\"" + client + "\",\"name\":\"x\"}";
        assertThat(problem(json, ClientMessage.class).code()).isEqualTo("wire.bad-client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "5e0c91d2aa37f480", "5e0c91d2aa37f480-", "5e0c91d2aa37f480--1", "main-1"})
    void anIdIsAClientAndANumber(String id) {
        assertThat(problem("{\"type\":\"cancel\",\"id\":\"" + id + "\"}", ClientMessage.class)
                        .message())
                .isEqualTo("\"" + id + "\" is not the id of a request: the client, a hyphen and a number, "
                        + "such as 5e0c91d2aa37f480-17.");
    }

    @Test
    void aClientsNameIsNotEndless() {
        String json = "{\"type\":\"hello\",\"client\":\"5e0c91d2aa37f480\",\"name\":\"" + "x".repeat(201) + "\"}";
        assertThat(problem(json, ClientMessage.class).message())
                .isEqualTo("A client's name is for people and has at most 200 characters, not 201.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void depthIsLimited(String open) {
        String value = open.repeat(100_000);
        String json = "{\"type\":\"match\",\"condition\":{\"type\":\"literal\",\"value\":" + value;
        Problem problem = problem(json, Stage.class);
        assertThat(problem.code()).isEqualTo("wire.malformed");
        assertThat(problem.message())
                .contains("This nests deeper than 100 levels, or a name, number or text in it is too long")
                .hasSizeLessThan(300);
    }

    @Test
    void depthIsLimitedWhereTheTypeComesLate() {
        String json = "{\"condition\":".repeat(100_000);
        assertThat(problem(json, Stage.class).message()).contains("deeper than 100 levels");
    }

    @Test
    void whatStandsBeforeALateTypeIsLimited() {
        // Each level is read ahead of once more: 45 times a quarter of a million.
        String list = "0,".repeat(250_000) + "0";
        String nest = "{\"value\":[" + list + "],\"type\":\"literal\"}";
        assertThat(Wire.read(nest, Expr.class)).isInstanceOf(Expr.Literal.class);
        for (int i = 0; i < 45; i++) {
            nest = "{\"args\":[" + nest + "],\"op\":\"not\",\"type\":\"call\"}";
        }
        String json = nest;
        assertThat(problem(json, Expr.class).message())
                .endsWith("Too much stands before the field \"type\". Put it first.");
    }

    @Test
    void messagesStayShortWhateverIsFound() {
        String huge = "x\\u0000\\u202e".repeat(100_000);
        for (String json : List.of(
                "{\"type\":\"" + huge + "\"}",
                "{\"" + huge.substring(0, 13 * 2_000) + "\":1,\"type\":\"cancel\"}",
                "{\"type\":\"cancel\",\"id\":\"" + huge + "\"}",
                "x".repeat(100_000))) {
            assertThat(problem(json, ClientMessage.class).message())
                    .hasSizeLessThan(400)
                    .doesNotContainPattern("\\p{Cntrl}");
        }
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        String json = "{\"type\":\"cancel\",\"id\":\"" + "x".repeat(20_000_001) + "\"}";
        assertThat(problem(json, ClientMessage.class).message()).contains("texts may have 20,000,000 characters");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] json = "{\"type\":\"cancel\",\"id\":\"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        json[json.length - 3] = (byte) 0xff;
        var e = catchThrowableOfType(VitrineException.class, () -> Wire.read(json, ClientMessage.class));
        assertThat(e.getProblem().code()).isEqualTo("wire.malformed");
    }

    @Test
    void anAttributeOfTheLabelsOwnIsRefusedByTheLabel() {
        String json = """
                {"filepath":"/a","tags":[],"metadata":{},"fields":{"x":{"$label":
                {"type":"classification","tags":[],"attributes":{"label":"y"}}}}}""";
        assertThat(problem(json, Sample.class).code()).isEqualTo("model.bad-attribute");
    }

    @Test
    void masksMustHaveTheirPixels() {
        assertThat(problem("{\"width\":40000,\"height\":40000,\"depth\":\"bits\",\"pixels\":\"\"}", Mask.class)
                        .message())
                .isEqualTo("A mask of 40000 x 40000 in bits needs 200,000,000 bytes of pixels, and has 0.");
        assertThat(problem("{\"width\":1,\"height\":1,\"depth\":\"bits\",\"pixels\":\"!\"}", Mask.class)
                        .code())
                .isEqualTo("wire.malformed");
        assertThat(problem("{\"width\":-1,\"height\":-1,\"depth\":\"bytes\",\"pixels\":\"AA==\"}", Mask.class)
                        .code())
                .isEqualTo("model.bad-mask");
    }

    @Test
    void countsArePairs() {
        assertThat(problem("{\"byValue\":[[\"a\"]]}", Counts.class).message())
                .isEqualTo("This cannot be: counts are pairs of a value and a whole number.");
        assertThat(problem("{\"byValue\":[[1,1],[1,2]]}", Counts.class).message())
                .isEqualTo("\"1\" is there twice. Say it once.");
    }

    @Test
    void aChangeOfNothingIsRefused() {
        assertThat(problem("{}", SelectionChange.class).code()).isEqualTo("wire.malformed");
        assertThat(problem("{\"add\":[]}", SelectionChange.class).message())
                .isEqualTo(
                        "selectionChange has no field \"add\". Did you mean \"added\"? Fields: now, added, removed.");
    }

    private static Problem problem(String json, Class<?> type) {
        var e = catchThrowableOfType(VitrineException.class, () -> Wire.read(json, type));
        assertThat(e).as("what is wrong with %.100s", json).isNotNull();
        return e.getProblem();
    }
}
