package io.vitrine.remote;

import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/** The messages about servers elsewhere. */
final class RemoteProblems {
    private static final String START = "./vitrine serve";

    private RemoteProblems() {}

    static Problem badUrl(String url) {
        return Problem.of(
                "server.bad-url",
                "\"%s\" is not the URL of a server. It needs a scheme, a host and a port, such as http://localhost:5151."
                        .formatted(Names.shown(url)));
    }

    static Problem gone(String where) {
        return new Problem(
                "server.gone",
                "The server at %s does not answer. Start one with %s; the next call finds it.".formatted(where, START),
                null,
                Map.of("url", where, "start", START));
    }

    /** The process that served is no more. */
    static Problem ended(Place was) {
        var details = new LinkedHashMap<String, Object>();
        details.put("url", was.url().toString());
        if (was.pid() != null) {
            details.put("pid", was.pid());
        }
        details.put("start", START);
        return new Problem(
                "server.gone",
                "The server at %s%s has ended. Start one with %s; the next call finds it."
                        .formatted(was.url(), was.pid() == null ? "" : " (process " + was.pid() + ")", START),
                null,
                details);
    }

    static Problem nobodyServes() {
        return new Problem(
                "server.gone",
                "Nobody serves this home. Start a server with %s; the next call finds it.".formatted(START),
                null,
                Map.of("start", START));
    }

    static Problem odd(String where, int status) {
        return Problem.of(
                "server.odd",
                "What answers at %s is no Vitrine server, or one of another version: it answered %d."
                        .formatted(where, status));
    }

    static Problem interrupted() {
        return Problem.of("thread.interrupted", "The thread was interrupted while it waited for the server.");
    }

    static Problem cutOff() {
        return Problem.of("server.cut-off", "The server stopped in the middle of an answer. Ask again.");
    }
}
