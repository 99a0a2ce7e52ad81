package io.vitrine.plan;

import java.util.List;
import java.util.Objects;

/**
 * What a plan comes down to on its data: each command that is left after the passes, with the SQL it runs.
 *
 * @param parts in the order in which they run
 */
public record Explanation(List<Part> parts) {
    /**
     * A command.
     *
     * @param command as people read it
     * @param sql that it runs, or that is run for whoever looks at what it shows; values of users stand behind {@code --}
     */
    public record Part(String command, List<String> sql) {
        public Part {
            Objects.requireNonNull(command);
            sql = List.copyOf(sql);
        }
    }

    public Explanation {
        parts = List.copyOf(parts);
    }

    /** The commands, numbered, with their SQL below. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : "\n")
                    .append("%2d. %s".formatted(i + 1, parts.get(i).command()));
            parts.get(i).sql().forEach(sql -> text.append("\n      ").append(sql));
        }
        return text.toString();
    }
}
