package io.vitrine.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vitrine.model.VitrineException;
import io.vitrine.wire.Wire;
import java.util.concurrent.TimeUnit;

/** Reads what was sent along, if it is not too much. */
final class Bodies {
    private Bodies() {}

    /**
     * The body as JSON.
     *
     * @return fails with {@code http.too-large}, or with what is wrong in the JSON
     */
    static <T> Future<T> json(HttpServerRequest request, int limit, Class<T> type) {
        return bytes(request, limit).map(bytes -> Wire.read(bytes.getBytes(), type));
    }

    private static Future<Buffer> bytes(HttpServerRequest request, int limit) {
        VitrineException tooLarge = WebProblems.tooLarge(limit).asException();
        if (announced(request) > limit) {
            discard(request);
            return Future.failedFuture(tooLarge);
        }
        Promise<Buffer> whole = Promise.promise();
        var body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + part.length() > limit) {
                discard(request);
                whole.tryFail(tooLarge);
            } else {
                body.appendBuffer(part);
            }
        });
        request.exceptionHandler(whole::tryFail);
        request.endHandler(end -> whole.tryComplete(body));
        return whole.future();
    }

    /** What is still to come is for nobody; a client that sends on and on after its answer is cut off. */
    static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        request.handler(part -> {}).exceptionHandler(error -> {});
        if (announced(request) > 0 || request.getHeader("Transfer-Encoding") != null) {
            request.response().putHeader("Connection", "close");
            request.response().endHandler(ended -> request.connection().shutdown(1, TimeUnit.SECONDS));
        }
        request.resume();
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
