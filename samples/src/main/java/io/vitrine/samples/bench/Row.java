package io.vitrine.samples.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param what was measured
 * @param unit of the spreads
 * @param first asked at a state of the data at which it was never asked before, or done only once
 * @param again the same question asked again at once; null where that means nothing
 * @param aim as the design has it; empty if it has none
 * @param found what was answered, so that a fast wrong answer is seen
 */
record Row(String what, String unit, Spread first, @Nullable Spread again, String aim, String found) {
    /** For programs. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("what", what);
        values.put("unit", unit);
        values.put("median", first.median());
        values.put("min", first.min());
        values.put("max", first.max());
        values.put("again", again == null ? null : again.median());
        values.put("aim", aim);
        values.put("found", found);
        return values;
    }

    /** For people, as a row of Markdown. */
    String line() {
        return "| %s | %s %s | %s | %s | %s |"
                .formatted(what, first, unit, again == null ? "" : again + " " + unit, aim, found);
    }
}
