package io.vitrine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Values;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AnyJsonTest {
    @Test
    void saysTheTypeOfEachValue() {
        var map = new LinkedHashMap<String, Object>();
        map.put("n", Arrays.asList(1L, 1.0, null, true, Double.NaN));
        map.put("t", Instant.ofEpochMilli(5));
        assertThat(AnyJson.write(map)).isEqualTo("{\"n\":[1,1.0,null,true,{\"$f\":\"NaN\"}],\"t\":{\"$d\":5}}");
        assertThat(AnyJson.read(AnyJson.write(map))).isEqualTo(map);
    }

    @Test
    void mapsThatLookLikeItsOwnReadBackAsTheyWere() {
        for (Object value : List.of(
                Map.of("$f", "NaN"), Map.of("$d", 1L), Map.of("$m", Map.of("$d", 1L)), Map.of("a", Map.of("$m", 1L)))) {
            assertThat(AnyJson.read(AnyJson.write(value))).isEqualTo(value);
        }
    }

    @Test
    void readsOddNumbersAsTheDatabaseWritesThem() {
        assertThat(AnyJson.read("[NaN,-Infinity,[Infinity],-1]"))
                .isEqualTo(List.of(Double.NaN, Double.NEGATIVE_INFINITY, List.of(Double.POSITIVE_INFINITY), -1L));
    }

    @Property(tries = 200)
    void readsBackAnyText(@ForAll String text, @ForAll double number, @ForAll long whole) {
        Object value = Values.frozen(Map.of(text, List.of(text, number, whole)));
        assertThat(AnyJson.read(AnyJson.write(value))).isEqualTo(value);
    }
}
