package io.vitrine.web;

import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages of the web edge, and the HTTP status that goes with each problem. */
final class WebProblems {
    private static final Logger LOG = LoggerFactory.getLogger(WebProblems.class);

    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("access.host", 421),
            Map.entry("access.origin", 403),
            Map.entry("access.token", 401),
            Map.entry("access.program-only", 403),
            Map.entry("http.not-found", 404),
            Map.entry("http.method", 405),
            Map.entry("http.too-large", 413),
            Map.entry("http.upgrade", 426),
            Map.entry("media.none", 404),
            Map.entry("media.range", 416),
            Map.entry("view.unknown", 404),
            Map.entry("view.moved", 409),
            Map.entry("dataset.unknown", 404),
            Map.entry("dataset.exists", 409),
            Map.entry("sample.unknown", 404),
            Map.entry("session.unknown", 404),
            Map.entry("job.unknown", 404),
            Map.entry("server.gone", 503),
            Map.entry("internal", 500));

    private WebProblems() {}

    /** What was asked for could not be had as it was asked, unless the code says something else. */
    static int status(Problem problem) {
        return STATUS.getOrDefault(problem.code(), 400);
    }

    /** The problem behind {@code error}; one that nobody foresaw is logged, and only its number in the log goes out. */
    static Problem of(Throwable error) {
        Throwable cause = cause(error);
        if (cause instanceof VitrineException known) {
            return known.getProblem();
        }
        String logId = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Internal error {}", logId, cause);
        return new Problem(
                "internal",
                "Something went wrong inside the server. Its log has the reason under %s.".formatted(logId),
                null,
                Map.of("log", logId));
    }

    /** What went wrong, without what a future wraps it in. */
    static Throwable cause(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }

    static Problem portInUse(String address, int port) {
        return new Problem(
                "server.port-in-use",
                "Port %d of %s is in use by another program. Choose another port, or 0 for any free one."
                        .formatted(port, address),
                null,
                Map.of("port", port, "address", address));
    }

    static Problem cannotListen(String address, int port, String reason) {
        return new Problem(
                "server.cannot-listen",
                "The server cannot listen on port %d of %s: %s. Choose another address, or a port from 1024 on."
                        .formatted(port, address, reason),
                null,
                Map.of("port", port, "address", address));
    }

    static Problem host(List<String> hosts) {
        String found = hosts.isEmpty() ? "names no host" : "is for \"" + Names.shown(String.join(", ", hosts)) + "\"";
        return Problem.of(
                "access.host",
                "This request %s, which is not a name of this server. Use localhost, or start it with --host NAME."
                        .formatted(found));
    }

    static Problem origin(@Nullable String origin) {
        return Problem.of(
                "access.origin",
                "This request was made by another page than the App's own (%s), and is refused."
                        .formatted(origin == null ? "it does not say which" : Names.shown(origin)));
    }

    static Problem token() {
        return Problem.of(
                "access.token",
                "This browser or program has not been let in, or the link it used was used before or is too old. "
                        + "`./vitrine open` prints a new link.");
    }

    static Problem programOnly(String what) {
        return Problem.of("access.program-only", "%s is for programs; a browser may not ask for it.".formatted(what));
    }

    static Problem notFound(String path) {
        return Problem.of("http.not-found", "There is nothing at \"%s\".".formatted(Names.shown(path)));
    }

    static Problem method(String method, String path) {
        return Problem.of(
                "http.method", "%s is not possible at \"%s\".".formatted(Names.shown(method), Names.shown(path)));
    }

    static Problem badRequest() {
        return Problem.of("http.bad-request", "This request cannot be read: its path, query or headers are malformed.");
    }

    static Problem badParameter(String name, String found, String expected) {
        return new Problem(
                "http.bad-parameter",
                "\"%s\" is \"%s\", and should be %s.".formatted(name, Names.shown(found), expected),
                null,
                Map.of("parameter", name));
    }

    static Problem tooLarge(long limit) {
        return Problem.of(
                "http.too-large", "What was sent is larger than %,d bytes. Send less at once.".formatted(limit));
    }

    static Problem unknownView() {
        return Problem.of(
                "view.unknown", "The server does not know this view any more. Ask for the session's state again.");
    }

    static Problem movedView(long asked, long revision) {
        return new Problem(
                "view.moved",
                "The dataset was edited: it is at revision %d now, not at %d.".formatted(revision, asked),
                null,
                Map.of("revision", revision));
    }

    static Problem unknownDataset(String name, java.util.Collection<String> known) {
        return new Problem(
                "dataset.unknown",
                "There is no dataset \"%s\". %sDatasets: %s."
                        .formatted(Names.shown(name), Names.didYouMean(name, known), Names.listed(known)),
                null,
                Map.of("dataset", name));
    }

    static Problem unknownSample(String dataset, String id) {
        return Problem.of(
                "sample.unknown",
                "Dataset \"%s\" has no sample \"%s\".".formatted(Names.shown(dataset), Names.shown(id)));
    }

    static Problem unknownJob(String id) {
        return Problem.of("job.unknown", "There is no job \"%s\", or it ended long ago.".formatted(Names.shown(id)));
    }

    /** The same for every reason: which files there are, and where, is nobody's business. */
    static Problem noMedia() {
        return Problem.of(
                "media.none",
                "There is no picture for this sample: its file is missing, of a type that is not shown, or in no"
                        + " folder whose files may be shown.");
    }

    static Problem badRange(long size) {
        return Problem.of("media.range", "The file has %,d bytes, and none of those asked for.".formatted(size));
    }

    static Problem noHello() {
        return Problem.of("link.no-hello", "Say hello first, within 10 seconds: {\"type\":\"hello\",\"client\":…}.");
    }

    static Problem textOnly() {
        return Problem.of("link.text-only", "The link takes JSON as text; this was a binary message, and is ignored.");
    }

    static Problem badRequestId(String id, String client) {
        return Problem.of(
                "link.bad-request-id",
                "The id \"%s\" does not start with this client's own, as in \"%s-17\"."
                        .formatted(Names.shown(id), client));
    }

    static Problem tooMany(int most) {
        return Problem.of(
                "link.too-many", "%,d plans of this link are unanswered. Wait for some of them.".formatted(most));
    }

    static Problem upgrade() {
        return Problem.of("http.upgrade", "The link is a WebSocket; this was a plain request.");
    }

    static Problem gone() {
        return Problem.of("server.gone", "The server is stopping, and did not answer. Start it and try again.");
    }

    static Problem badPath(String path) {
        return Problem.of(
                "http.bad-path",
                "\"%s\" is no page of the App. Pages are \"/\" and \"/s/ID\" of a session."
                        .formatted(Names.shown(path)));
    }

    static Problem badLine(long line, Problem problem) {
        String place = "line " + line + (problem.place() == null ? "" : ", " + problem.place());
        return new Problem(problem.code(), "Line %d: %s".formatted(line, problem.message()), place, problem.details())
                .with("line", line);
    }
}
