package io.vitrine.shell;

import io.vitrine.Dataset;
import java.util.LinkedHashMap;
import java.util.Map;

/** The most frequent values at paths, as of the last edit: asked once, for people press Tab often. */
final class Values {
    private static final int MOST = 100;

    private final Map<String, Map<String, Long>> known = new LinkedHashMap<>();
    private String of = "";

    Map<String, Long> of(Dataset dataset, String path) {
        String now = dataset.getName() + " " + dataset.info().revision();
        if (!now.equals(of)) {
            known.clear();
            of = now;
        }
        return known.computeIfAbsent(path, asked -> {
            var values = new LinkedHashMap<String, Long>();
            dataset.countValues(asked).top(MOST).byValue().forEach((value, count) -> {
                if (value != null) {
                    values.put(value.toString(), count);
                }
            });
            return values;
        });
    }
}
