package io.vitrine.web;

import io.vertx.core.buffer.Buffer;
import io.vitrine.model.Problem;
import io.vitrine.wire.Wire;

/** Lines of JSON: how much is sent one after the other, in both directions. */
final class JsonLines {
    private JsonLines() {}

    /** The last line of a stream that failed. */
    private record Failed(Problem problem) {}

    static Buffer of(Object value) {
        return Buffer.buffer(Wire.bytes(value)).appendByte((byte) '\n');
    }

    static Buffer problem(Problem problem) {
        return of(new Failed(problem));
    }
}
