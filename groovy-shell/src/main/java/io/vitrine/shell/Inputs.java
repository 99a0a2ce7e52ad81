package io.vitrine.shell;

import io.vitrine.Dataset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that went well, and the script that does again what they did. */
final class Inputs {
    private final @Nullable String url;
    private final @Nullable Dataset first;
    private final List<String> lines = new ArrayList<>();

    /**
     * Of a shell that begins.
     *
     * @param url of the server it was connected to; null for that of the home
     * @param first what its session shows; null if that is nothing
     */
    Inputs(@Nullable String url, @Nullable Dataset first) {
        this.url = url;
        this.first = first;
    }

    void add(String line) {
        lines.add(line);
    }

    /** The variable {@code dataset} is another one from here on, because the line before showed another dataset. */
    void shown() {
        lines.add("dataset = session.dataset");
    }

    /** Someone else let the session show {@code dataset}. */
    void shownByOthers(Dataset dataset) {
        lines.add("session.dataset = dataset = " + loaded(dataset));
    }

    int count() {
        return lines.size();
    }

    String script() {
        var text = new StringBuilder("#!/usr/bin/env -S vitrine run\n");
        if (url == null) {
            text.append(first == null ? "" : "dataset = " + loaded(first) + "\n")
                    .append(first == null ? "session = launchApp()\n" : "session = launchApp(dataset)\n");
        } else {
            text.append("// Its argument is the token of the server.\n")
                    .append("server = Vitrine.connect(%s, args[0])\nsession = server.newSession()\n"
                            .formatted(quoted(url)))
                    .append(first == null ? "" : "session.dataset = dataset = " + loaded(first) + "\n");
        }
        lines.forEach(line -> text.append(Declarations.asAssignments(line)).append('\n'));
        return text.toString();
    }

    private String loaded(Dataset dataset) {
        String load = "(" + quoted(dataset.getName()) + ")";
        return (url == null ? "Dataset.load" : "server.datasets().load") + load;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }
}
