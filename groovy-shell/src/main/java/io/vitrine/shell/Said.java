package io.vitrine.shell;

import groovy.lang.Binding;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import groovy.lang.Script;
import io.vitrine.model.Names;
import io.vitrine.model.VitrineException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What went wrong where Groovy ran, in words. */
final class Said {
    private Said() {}

    static String of(Throwable error, @Nullable Binding binding) {
        if (error instanceof VitrineException known) {
            return known.getProblem().message();
        }
        if (error instanceof MissingPropertyException missing && missing.getType() != null) {
            return missing(missing, binding);
        }
        if (error instanceof MissingMethodException missing) {
            return missing(missing, binding);
        }
        String message = error.getMessage();
        String name = error.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ": " + message;
    }

    /** The name in the text that the error is about, if it is about one. */
    static Optional<String> name(Throwable error) {
        if (error instanceof MissingPropertyException missing) {
            return Optional.ofNullable(missing.getProperty());
        }
        if (error instanceof MissingMethodException missing) {
            return Optional.ofNullable(missing.getMethod());
        }
        return error instanceof VitrineException known
                        && known.getProblem().details().get("field") instanceof String field
                ? Optional.of(field)
                : Optional.empty();
    }

    private static String missing(MissingPropertyException missing, @Nullable Binding binding) {
        String name = missing.getProperty();
        if (!isScript(missing.getType())) {
            return "\"%s\" is nothing that %s has. %s"
                    .formatted(
                            name,
                            a(missing.getType()),
                            Names.didYouMean(name, Members.of(missing.getType()).keySet()))
                    .strip();
        }
        if (binding == null) {
            return "\"%s\" is nothing that the script has.".formatted(name);
        }
        if (name.equals("dataset")) {
            return "The session shows no dataset. Set one: session.dataset = Dataset.load('name').";
        }
        Set<String> names = names(binding);
        return "There is no variable \"%s\". %sVariables: %s."
                .formatted(name, Names.didYouMean(name, names), Names.listed(names));
    }

    private static String missing(MissingMethodException missing, @Nullable Binding binding) {
        String arguments = Arrays.stream(missing.getArguments())
                .map(argument -> argument == null ? "null" : argument.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
        String name = missing.getMethod();
        boolean script = isScript(missing.getType());
        String whose = script
                ? binding == null ? "The script" : "The shell"
                : missing.getType().getSimpleName();
        return "%s has no method %s(%s). %s"
                .formatted(whose, name, arguments, script ? "" : instead(missing.getType(), name))
                .strip();
    }

    private static String instead(Class<?> type, String name) {
        Map<String, String> members = Members.of(type);
        String parameters = members.get(name);
        return parameters != null && parameters.startsWith("(")
                ? "There is %s%s.".formatted(name, parameters)
                : Names.didYouMean(name, List.copyOf(members.keySet()));
    }

    private static Set<String> names(Binding binding) {
        Map<?, ?> variables = binding.getVariables();
        return variables.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isScript(Class<?> type) {
        return Script.class.isAssignableFrom(type);
    }

    private static String a(Class<?> type) {
        String name = type.getSimpleName();
        return ("AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }
}
