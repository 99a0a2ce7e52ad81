package io.vitrine.shell;

import groovy.lang.Binding;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a text of Groovy did wrong: said in words, and with the place in the text where it is known. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int line;
    private final int column;

    /**
     * A fault in {@code text}.
     *
     * @param line from 1; 0 if it is not known
     * @param column from 1; 0 if it is not known
     */
    private Fault(String message, String text, int line, int column, Throwable cause) {
        super(message, cause);
        this.text = text;
        this.line = line;
        this.column = column;
    }

    /** The text could not be compiled; its first line stood behind {@code before} characters. */
    static Fault compiling(Problem problem, String text, int before, Throwable cause) {
        int line = number(problem, "line");
        int column = number(problem, "column") - (line == 1 ? before : 0);
        return new Fault(problem.message(), text, line, column, cause);
    }

    /** It stopped where it ran; {@code file} is what its frames are called by. */
    static Fault running(Throwable error, String text, String file, @Nullable Binding binding) {
        int line = 0;
        for (StackTraceElement frame : error.getStackTrace()) {
            if (file.equals(frame.getFileName()) && frame.getLineNumber() > 0) {
                line = frame.getLineNumber();
                break;
            }
        }
        return new Fault(said(error, binding), text, line, 0, error);
    }

    private static int number(Problem problem, String detail) {
        return problem.details().get(detail) instanceof Number number ? number.intValue() : 0;
    }

    private static String said(Throwable error, @Nullable Binding binding) {
        if (error instanceof VitrineException known) {
            return known.getProblem().message();
        }
        if (error instanceof MissingPropertyException missing && missing.getType() != null) {
            boolean variable = groovy.lang.Script.class.isAssignableFrom(missing.getType());
            if (variable && binding != null) {
                var names = new TreeSet<String>();
                Map<?, ?> variables = binding.getVariables();
                variables.keySet().forEach(name -> names.add(String.valueOf(name)));
                return "There is no variable \"%s\". %sVariables: %s."
                        .formatted(
                                missing.getProperty(),
                                Names.didYouMean(missing.getProperty(), names),
                                Names.listed(names));
            }
            return "\"%s\" is nothing that %s has."
                    .formatted(missing.getProperty(), variable ? "the script" : a(missing.getType()));
        }
        if (error instanceof MissingMethodException missing) {
            String arguments = String.join(
                    ", ",
                    List.of(missing.getArguments()).stream()
                            .map(argument -> argument == null
                                    ? "null"
                                    : argument.getClass().getSimpleName())
                            .toList());
            return "%s has no method %s(%s)."
                    .formatted(
                            groovy.lang.Script.class.isAssignableFrom(missing.getType())
                                    ? "The script"
                                    : missing.getType().getSimpleName(),
                            missing.getMethod(),
                            arguments);
        }
        String message = error.getMessage();
        String name = error.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ": " + message;
    }

    private static String a(Class<?> type) {
        String name = type.getSimpleName();
        return ("AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    /** From 1; 0 if it is not known. */
    int line() {
        return line;
    }

    /** From 1; 0 if it is not known. */
    int column() {
        return column;
    }

    /** The line with a caret below its place, where the place is known; without a line end. */
    String pointed() {
        List<String> lines = text.lines().toList();
        if (line < 1 || line > lines.size() || column < 1 && lines.size() == 1) {
            return "";
        }
        String number = lines.size() == 1 ? "  " : "%3d | ".formatted(line);
        String shown = number + lines.get(line - 1);
        return column < 1 ? shown : shown + "\n" + " ".repeat(number.length() + column - 1) + "^";
    }
}
