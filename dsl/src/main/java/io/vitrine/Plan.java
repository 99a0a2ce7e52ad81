package io.vitrine;

import io.vitrine.command.Command;
import io.vitrine.plan.Passes;
import io.vitrine.plan.Steps;
import io.vitrine.wire.Wire;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Several commands that run as one, or not at all. Immutable; equal if the commands are. */
public final class Plan {
    private final Steps steps;

    Plan(Steps steps) {
        this.steps = Objects.requireNonNull(steps);
    }

    /**
     * Reads a plan that {@link #toJson} wrote.
     *
     * @throws io.vitrine.model.VitrineException {@code wire.malformed} or {@code plan.version}, saying where
     */
    public static Plan fromJson(String json) {
        return new Plan(Wire.read(json, Steps.class));
    }

    public String toJson() {
        return Wire.json(steps);
    }

    public List<Command> commands() {
        return steps.steps();
    }

    Steps steps() {
        return steps;
    }

    /** The commands, numbered, and what the compiler makes of them. */
    public String explain() {
        var text = new StringBuilder(listed(commands()));
        for (Passes.Step pass : Passes.trace(commands())) {
            if (pass.changed()) {
                text.append("\n").append(pass.says()).append(":\n").append(listed(pass.after()));
            }
        }
        return text.toString();
    }

    private static String listed(List<Command> commands) {
        return IntStream.range(0, commands.size())
                .mapToObj(i -> "%2d. %s".formatted(i + 1, commands.get(i).text()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plan plan && plan.steps.equals(steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return "Plan of " + steps.steps().size() + " steps";
    }
}
