package io.vitrine.remote;

import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import java.util.Map;

/** The messages about servers elsewhere. */
final class RemoteProblems {
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
                "The server at %s does not answer. Start one with ./vitrine serve; the next call finds it."
                        .formatted(where),
                null,
                Map.of("url", where));
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
