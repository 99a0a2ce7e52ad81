package io.vitrine.view;

import io.vitrine.model.Names;

/** Questions as they are written: {@code mean("score", FINITE)}. */
final class AggregationText {
    private AggregationText() {}

    static String of(String name, String path, Object... more) {
        var text =
                new StringBuilder(name).append("(\"").append(Names.shown(path)).append('"');
        for (Object argument : more) {
            if (argument != Numbers.ALL) {
                text.append(", ").append(argument);
            }
        }
        return text.append(')').toString();
    }
}
