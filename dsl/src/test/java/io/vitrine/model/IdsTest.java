package io.vitrine.model;

import static io.vitrine.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void areTheSecondAndThenTheKey() {
        assertThat(Ids.of(0x6540a100L, 1)).isEqualTo("6540a1000000000000000001");
        assertThat(Ids.of(0xffffffffL, -1)).isEqualTo("ffffffffffffffffffffffff");
        assertThat(Ids.of(0, 0)).isEqualTo("000000000000000000000000");
    }

    @Property
    void giveBackWhatTheyAreMadeOf(@ForAll @LongRange(min = 0, max = 0xffffffffL) long second, @ForAll long key) {
        String id = Ids.of(second, key);
        assertThat(Ids.isWellFormed(id)).isTrue();
        assertThat(Ids.second(id)).isEqualTo(second);
        assertThat(Ids.key(id)).isEqualTo(key);
        assertThat(Ids.check(id)).isEqualTo(id);
    }

    @Property
    void sortAsTheirKeys(@ForAll @LongRange(min = 0) long a, @ForAll @LongRange(min = 0) long b) {
        assertThat(Integer.signum(Ids.of(7, a).compareTo(Ids.of(7, b)))).isEqualTo(Long.compare(a, b));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6540a100000000000000001",
                "6540a10000000000000000011",
                "6540A1000000000000000001",
                "6540a10000000000000000g1",
                "6540a1000000000000000٠01"
            })
    void othersAreRefused(String id) {
        assertThat(Ids.isWellFormed(id)).isFalse();
        assertThat(problem(() -> Ids.check(id)))
                .isEqualTo(new Problem(
                        "model.bad-id",
                        "\"" + id
                                + "\" is not an id. An id has 24 digits of 0-9 and a-f, such as 6540a1000000000000000001.",
                        null,
                        Map.of("id", id)));
    }
}
