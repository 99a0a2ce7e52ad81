package io.vitrine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Golden;
import io.vitrine.command.Command;
import io.vitrine.model.Label;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Expr;
import io.vitrine.view.Query;
import io.vitrine.view.Stage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One file for each thing that travels: what is written never changes unnoticed, here and in the App. */
class GoldenTest {
    private static final Map<String, Object> EXAMPLES = Examples.all();

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAndReadAsTheFileSays(String name) {
        Object value = EXAMPLES.get(name);
        String json = Wire.json(value);

        Golden.check("dsl/src/test/resources/io/vitrine/wire/golden/" + name + ".json", json + "\n");

        Object read = Wire.read(json, value.getClass());
        assertThat(read).isEqualTo(value);
        assertThat(Wire.json(read)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyMemberOfAFamilyHasAnExample(Class<?> family) {
        Set<Class<?>> shown = EXAMPLES.values().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(shown).containsAll(JsonNames.members(family));
    }

    @Test
    void noTwoRecordsOfAFamilyShareAName() {
        families()
                .forEach(family -> assertThat(JsonNames.members(family).stream().map(JsonNames::of))
                        .doesNotHaveDuplicates());
    }

    static Stream<String> names() {
        return EXAMPLES.keySet().stream();
    }

    static Stream<Class<?>> families() {
        return Stream.of(
                ClientMessage.class,
                ServerMessage.class,
                Command.class,
                Stage.class,
                Expr.class,
                Label.class,
                Aggregation.class,
                Query.class);
    }
}
