package io.vitrine.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected numbers are those of CPython 3.11: {@code r = random.Random(seed); r.randint(10**7, 10**10)}, three times. */
class PythonRandomTest {
    private static final long LOW = 10_000_000L;
    private static final long HIGH = 10_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "0, 7931731533, 1816341205, 6500875490",
        "1, 9177024629, 3290387012, 1105513148",
        "3, 9621984893, 2347446730, 6898784125",
        "51, 705516342, 6677200738, 8461928228",
        "-51, 705516342, 6677200738, 8461928228",
        "42, 2756317213, 8707354961, 1191241943",
        "2147483648, 5760084386, 9299661477, 492266895",
        "4294967295, 882737089, 9851211143, 5506086115",
        "4294967296, 4790274135, 81624475, 1950533316",
        "4294967297, 9591784709, 4698653804, 2609324702",
        "-4294967303, 5845146744, 3442680139, 8429666262",
        "9007199254740992, 7280860602, 7613428683, 2591889563",
        "9223372036854775807, 9959914015, 2721238091, 7756206500",
        "-9223372036854775808, 6682077064, 4049908392, 4668990389",
        "-9223372036854775807, 9959914015, 2721238091, 7756206500",
        "123456789012345, 2906848117, 5560504683, 9094513790"
    })
    void drawsWhatPythonDraws(long seed, long first, long second, long third) {
        var random = new PythonRandom(seed);
        assertThat(random.randint(LOW, HIGH)).isEqualTo(first);
        assertThat(random.randint(LOW, HIGH)).isEqualTo(second);
        assertThat(random.randint(LOW, HIGH)).isEqualTo(third);
    }

    @Test
    void staysInStepBeyondItsFirstWords() {
        var random = new PythonRandom(51);
        long last = 0;
        for (int i = 0; i < 1000; i++) {
            last = random.randint(LOW, HIGH);
        }
        assertThat(last).isEqualTo(9127952190L);
    }

    @Test
    void drawsFromSmallAndLargeRanges() {
        var random = new PythonRandom(7);
        long[] dice = new long[10];
        for (int i = 0; i < dice.length; i++) {
            dice[i] = random.randint(1, 6);
        }
        assertThat(dice).containsExactly(3, 2, 4, 6, 1, 1, 5, 1, 3, 5);
        assertThat(new PythonRandom(5).randint(0, 1L << 40)).isEqualTo(561021090885L);
    }
}
