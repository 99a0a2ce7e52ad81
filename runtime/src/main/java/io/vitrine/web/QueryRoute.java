package io.vitrine.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.bus.Backend;
import io.vitrine.view.Query;
import io.vitrine.wire.Wire;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * {@code POST /api/query}, for programs: a {@link Query} in, one JSON line per row out, as fast as they are read; the last line
 * is <code>{"end":n}</code>, or <code>{"problem":…}</code> where the status had been sent before it went wrong. A client that
 * closes its connection ends the query.
 */
final class QueryRoute {
    private static final int BODY_LIMIT = 16 * 1024 * 1024;
    private static final int BATCH_BYTES = 128 * 1024;

    private final Backend backend;
    private final Work work;

    QueryRoute(Backend backend, Work work) {
        this.backend = backend;
        this.work = work;
    }

    void addTo(Router router) {
        router.post("/api/query")
                .handler(context -> Bodies.json(context.request(), BODY_LIMIT, Query.class)
                        .onSuccess(query -> new Answering(context, query).more())
                        .onFailure(error -> Work.fail(context, error)));
    }

    /** The last line of a stream that is whole. */
    record End(long end) {}

    /** One query that is being answered: read in batches away from the event loop, one at a time, and written on it. */
    private final class Answering {
        private final RoutingContext context;
        private final HttpServerResponse response;
        private final Query<?> query;
        private Stream<?> stream = Stream.empty();
        private Iterator<?> rows = stream.iterator();
        private boolean begun;
        private boolean ended;
        private long count;

        Answering(RoutingContext context, Query<?> query) {
            this.context = context;
            this.response = context.response();
            this.query = query;
        }

        void more() {
            work.runLong(this::batch).onSuccess(this::write).onFailure(this::fail);
        }

        private Buffer batch() {
            if (response.closed()) {
                stream.close();
                throw new Work.ClientGone();
            }
            try {
                if (!begun) {
                    begun = true;
                    stream = backend.query(query);
                    rows = stream.iterator();
                }
                var batch = Buffer.buffer();
                while (batch.length() < BATCH_BYTES && rows.hasNext()) {
                    batch.appendBytes(Wire.bytes(rows.next())).appendByte((byte) '\n');
                    count++;
                }
                if (!rows.hasNext()) {
                    ended = true;
                    stream.close();
                    batch.appendBytes(Wire.bytes(new End(count))).appendByte((byte) '\n');
                }
                return batch;
            } catch (RuntimeException e) {
                stream.close();
                throw e;
            }
        }

        private void write(Buffer batch) {
            if (!response.headWritten()) {
                response.setChunked(true)
                        .putHeader("Content-Type", Reply.JSON_LINES)
                        .putHeader("Cache-Control", Reply.NOT_KEPT);
            }
            if (ended) {
                response.end(batch);
                return;
            }
            response.write(batch);
            if (response.closed()) {
                more(); // which closes what is read from
            } else if (response.writeQueueFull()) {
                response.closeHandler(closed -> more());
                response.drainHandler(drained -> {
                    response.drainHandler(null).closeHandler(null);
                    more();
                });
            } else {
                more();
            }
        }

        private void fail(Throwable error) {
            if (!response.headWritten()) {
                Work.fail(context, error);
            } else if (!(error instanceof Work.ClientGone)) {
                response.end(JsonLines.problem(WebProblems.of(error)));
            }
        }
    }
}
