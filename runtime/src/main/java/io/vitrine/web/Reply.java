package io.vitrine.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vitrine.model.Problem;
import io.vitrine.wire.Wire;

/**
 * What goes back.
 *
 * @param type of the body
 * @param caching the {@code Cache-Control} header
 */
record Reply(int status, String type, Buffer body, String caching) {
    static final String JSON = "application/json; charset=utf-8";
    static final String JSON_LINES = "application/x-ndjson; charset=utf-8";

    /** Answers of the API say what is true now; only those that name a revision stay true. */
    static final String NOT_KEPT = "no-store";

    static final String KEPT_FOR_EVER = "private, max-age=31536000, immutable";

    private static final String POLICY = "default-src 'self'; img-src 'self' blob: data:; style-src 'self'; "
            + "worker-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; "
            + "object-src 'none'";

    static Reply json(Object value) {
        return new Reply(200, JSON, Buffer.buffer(Wire.bytes(value)), NOT_KEPT);
    }

    static Reply octets(byte[] bytes) {
        return new Reply(200, "application/octet-stream", Buffer.buffer(bytes), NOT_KEPT);
    }

    static Reply html(int status, String page) {
        return new Reply(status, "text/html; charset=utf-8", Buffer.buffer(page), NOT_KEPT);
    }

    /** Nothing to say but that it was done. */
    static Reply done() {
        return new Reply(204, JSON, Buffer.buffer(), NOT_KEPT);
    }

    static Reply problem(Problem problem) {
        return json(problem).withStatus(WebProblems.status(problem));
    }

    Reply withStatus(int newStatus) {
        return new Reply(newStatus, type, body, caching);
    }

    /** This reply, for a URL that will never be answered otherwise. */
    Reply forEver() {
        return new Reply(status, type, body, KEPT_FOR_EVER);
    }

    void send(HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status).putHeader("Cache-Control", caching);
        if (status == 204) {
            response.end();
        } else {
            response.putHeader("Content-Type", type).end(body);
        }
    }

    /** What every answer says, whatever it is: run nothing but the App's own scripts, in no frame, and guess no types. */
    static void secure(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}
