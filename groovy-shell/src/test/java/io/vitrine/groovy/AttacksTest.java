package io.vitrine.groovy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Problem;
import io.vitrine.spi.ViewSource;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that want to be run: each is refused with its code and a place in it, and none runs. */
class AttacksTest {
    @TempDir
    private Path folder;

    static Stream<List<String>> attacks() {
        return Tables.read("attacks.txt", " | ", 2).stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void areRefusedAndNotRun(List<String> attack) {
        int before = Canary.SONGS.get();
        Path file = folder.resolve("canary");
        String text = Tables.unescaped(attack.get(1)).replace("CANARY", file.toString());
        ViewSource.Reading reading = new GroovyViewSource().read(text);
        assertThat(reading.view()).as(text).isNull();
        assertThat(reading.problems()).extracting(Problem::code).as(text).containsOnly(attack.get(0));
        assertThat(reading.problems()).allSatisfy(problem -> {
            long offset = (Long) problem.details().get("offset");
            long length = (Long) problem.details().get("length");
            assertThat(offset).isBetween(0L, (long) text.length());
            assertThat(offset + length).isLessThanOrEqualTo(text.length());
        });
        assertThat(Canary.SONGS.get()).isEqualTo(before);
        assertThat(file).doesNotExist();
    }

    @Test
    void thereAreAHundred() {
        assertThat(attacks().count()).isGreaterThanOrEqualTo(100);
    }
}
