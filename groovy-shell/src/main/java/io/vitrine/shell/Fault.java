package io.vitrine.shell;

import groovy.lang.Binding;
import io.vitrine.model.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        int line = text.lines().count() == 1 ? 1 : 0;
        for (StackTraceElement frame : error.getStackTrace()) {
            if (file.equals(frame.getFileName()) && frame.getLineNumber() > 0) {
                line = frame.getLineNumber();
                break;
            }
        }
        return new Fault(
                Said.of(error, binding),
                text,
                line,
                Said.name(error).map(column(text, line)).orElse(0),
                error);
    }

    /** Where a name stands in a line, from 1; 0 if that could be several places. */
    private static Function<String, Integer> column(String text, int line) {
        return name -> {
            List<String> lines = text.lines().toList();
            if (line < 1 || line > lines.size()) {
                return 0;
            }
            Matcher found = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                    .matcher(lines.get(line - 1));
            int column = found.find() ? found.start() + 1 : 0;
            return found.find() ? 0 : column;
        };
    }

    private static int number(Problem problem, String detail) {
        return problem.details().get(detail) instanceof Number number ? number.intValue() : 0;
    }

    /** From 1; 0 if it is not known. */
    int line() {
        return line;
    }

    /** From 1; 0 if it is not known. */
    int column() {
        return column;
    }

    /** The line with a caret below its place, where the place is known, cut to {@code width} columns; without a line end. */
    String pointed(int width) {
        List<String> lines = text.lines().toList();
        if (line < 1 || line > lines.size() || column < 1 && lines.size() == 1) {
            return "";
        }
        String number = lines.size() == 1 ? "  " : "%3d | ".formatted(line);
        String whole = lines.get(line - 1).replace('\t', ' ');
        int room = Math.max(20, width - number.length());
        // What is too long is shown around the place.
        int from = Math.max(0, Math.min(column - 1 - room / 2, whole.length() - room));
        String shown = whole.substring(from, Math.min(whole.length(), from + room));
        if (from > 0) {
            shown = "…" + shown.substring(1);
        }
        if (from + room < whole.length()) {
            shown = shown.substring(0, shown.length() - 1) + "…";
        }
        return column < 1
                ? number + shown
                : number + shown + "\n" + " ".repeat(number.length() + column - 1 - from) + "^";
    }
}
