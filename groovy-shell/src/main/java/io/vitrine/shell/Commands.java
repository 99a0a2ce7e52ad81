package io.vitrine.shell;

import groovy.lang.Binding;
import io.vitrine.Dataset;
import io.vitrine.DatasetView;
import io.vitrine.Plan;
import io.vitrine.Session;
import io.vitrine.groovy.VitrineGroovy;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.plan.Logged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines that start with a colon: about the shell, not about the data. */
final class Commands {
    private static final int LOGGED = 20;

    private final Shell shell;
    private final Evaluator evaluator;
    private final Session session;
    private final Inputs inputs;

    Commands(Shell shell, Evaluator evaluator, Session session, Inputs inputs) {
        this.shell = shell;
        this.evaluator = evaluator;
        this.session = session;
        this.inputs = inputs;
    }

    /** Every command with what it does. */
    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put(":help", "what can be typed here");
        all.put(":explain WHAT", "what a view or plan would run, such as :explain session.view");
        all.put(":log", "what programs and people asked of this session lately");
        all.put(":undo", "reverts the last edit of this session");
        all.put(":redo", "repeats what was undone last");
        all.put(":history", "the edits of the dataset, newest first");
        all.put(":save FILE", "writes the lines that went well as a script");
        all.put(":time WHAT", "how long an expression takes");
        all.put(":open", "opens a tab of the App, and prints where it is");
        all.put(":quit", "ends the shell; so does Ctrl-D");
        return all;
    }

    /** What is to be printed. */
    String run(String line, int width) {
        String[] parts = line.split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1].strip() : "";
        return switch (parts[0]) {
            case ":help", ":h", ":?" -> help();
            case ":explain" -> explain(rest);
            case ":log" -> log();
            case ":undo" -> session.undo().toString();
            case ":redo" -> session.redo().toString();
            case ":history" -> Printer.show(dataset().history(), width);
            case ":save" -> save(rest);
            case ":time" -> time(rest, width);
            case ":open" -> open();
            case ":quit", ":q", ":exit" -> quit();
            default -> throw unknown(parts[0]).asException();
        };
    }

    private static Problem unknown(String command) {
        List<String> names =
                all().keySet().stream().map(name -> name.split(" ")[0]).toList();
        return Problem.of(
                "shell.unknown-command",
                "There is no command \"%s\". %sCommands: %s."
                        .formatted(Names.shown(command), Names.didYouMean(command, names), String.join(", ", names)));
    }

    private static String help() {
        return """
                A line is Groovy. session, dataset and F are there; closures read fields:
                  session.view = dataset.match { uniqueness > 0.9 }
                  dataset.countValues 'ground_truth.detections.label'
                  session.selected
                Tab completes, Ctrl-C stops what runs, Ctrl-D ends the shell.
                """
                + all().entrySet().stream()
                        .map(entry -> "  %-14s %s".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private Dataset dataset() {
        Dataset shown = session.getDataset();
        if (shown == null) {
            throw Problem.of(
                            "session.no-dataset",
                            "The session shows no dataset. Set one: session.dataset = Dataset.load('name').")
                    .asException();
        }
        return shown;
    }

    private String explain(String what) {
        Object value = evaluator.evaluate(given(":explain", what, "session.view"));
        if (value instanceof Plan plan) {
            return session.explain(plan);
        }
        if (value instanceof Dataset all) {
            return explain(all.view());
        }
        if (value instanceof DatasetView view) {
            return explain(view);
        }
        throw Problem.of(
                        "shell.nothing-to-explain",
                        "%s is no view and no plan. Explain one of these, such as :explain session.view."
                                .formatted(
                                        value == null
                                                ? "null"
                                                : "A " + value.getClass().getSimpleName()))
                .asException();
    }

    private String explain(DatasetView view) {
        String runs = session.explain(view);
        long start = System.nanoTime();
        long count = view.count();
        double millis = (System.nanoTime() - start) / 1e6;
        return String.format(
                Locale.ROOT,
                "%s%n%,d of %,d samples, counted in %.1f ms",
                runs,
                count,
                view.getDataset().count(),
                millis);
    }

    private String log() {
        List<Logged> all = session.log();
        return all.isEmpty()
                ? "Nothing was asked of this session yet."
                : all.subList(Math.max(0, all.size() - LOGGED), all.size()).stream()
                        .map(Logged::toString)
                        .collect(Collectors.joining("\n"));
    }

    private String save(String file) {
        Path path = Path.of(given(":save", file, "review.groovy"));
        String script = inputs.script();
        try {
            Files.writeString(path, script);
        } catch (IOException e) {
            throw Problem.of(
                            "shell.cannot-save",
                            "\"%s\" cannot be written: %s. Name another file.".formatted(path, e.getMessage()))
                    .asException();
        }
        int lines = inputs.count();
        return "%,d %s in %s; run it with ./vitrine run %s".formatted(lines, lines == 1 ? "line" : "lines", path, path)
                + wrong(script, path);
    }

    /** Lines that went well one by one may not go together, such as two methods of one name. */
    private static String wrong(String script, Path path) {
        try {
            VitrineGroovy.parse(script, String.valueOf(path.getFileName()), new Binding());
            return "";
        } catch (VitrineException e) {
            return "\nAs a whole it cannot be compiled yet: %s (%s)"
                    .formatted(e.getMessage(), e.getProblem().place());
        }
    }

    private String time(String what, int width) {
        String text = given(":time", what, "dataset.count()");
        long start = System.nanoTime();
        Object value = evaluator.evaluate(text);
        double millis = (System.nanoTime() - start) / 1e6;
        String shown = Printer.show(value, width);
        return (shown.isEmpty() ? "" : shown + "\n") + String.format(Locale.ROOT, "%.1f ms", millis);
    }

    private String open() {
        String page = session.invite().toString();
        boolean opened = shell.server().openBrowser(session.getUrl().getPath());
        return "App: " + page
                + (opened ? "" : "\nThere is no browser here; open the line above in one, within ten minutes.");
    }

    private String quit() {
        shell.quit();
        return "";
    }

    private static String given(String command, String rest, String example) {
        if (rest.isEmpty()) {
            throw Problem.of("shell.nothing-given", "%s what? Such as %s %s.".formatted(command, command, example))
                    .asException();
        }
        return rest;
    }
}
