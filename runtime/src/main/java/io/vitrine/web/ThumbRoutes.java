package io.vitrine.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.media.Thumbnail;
import io.vitrine.media.ThumbnailCache;
import io.vitrine.media.ThumbnailHeights;
import io.vitrine.model.VitrineException;

/** Small pictures of samples. One whose client has gone before its turn comes is not made. */
final class ThumbRoutes {
    private static final long HIGHEST = 100_000;

    private final MediaFiles files;
    private final ThumbnailCache cache;
    private final Work work;

    ThumbRoutes(MediaFiles files, ThumbnailCache cache, Work work) {
        this.files = files;
        this.cache = cache;
        this.work = work;
    }

    void addTo(Router router) {
        router.get("/api/thumbs/:dataset/:id/:height").handler(this::thumb);
        router.head("/api/thumbs/:dataset/:id/:height").handler(this::thumb);
    }

    private void thumb(RoutingContext context) {
        HttpServerResponse response = context.response();
        work.run(context, () -> {
                    long asked = Params.number("height", context.pathParam("height"), 1, HIGHEST);
                    int height = ThumbnailHeights.atLeast(asked);
                    MediaFiles.Found file = files.find(context.pathParam("dataset"), context.pathParam("id"));
                    return new Wanted(file, context.pathParam("id"), height);
                })
                .onSuccess(wanted -> {
                    if (MediaRoutes.isKnown(context.request(), wanted.etag())) {
                        headers(response, wanted).setStatusCode(304).end();
                    } else {
                        make(context, wanted);
                    }
                })
                .onFailure(error -> Work.fail(context, error));
    }

    private record Wanted(MediaFiles.Found file, String id, int height) {
        String etag() {
            return "\"" + file.mark() + "-" + height + "\"";
        }
    }

    private void make(RoutingContext context, Wanted wanted) {
        HttpServerResponse response = context.response();
        MediaFiles.Found file = wanted.file();
        Future.fromCompletionStage(
                        cache.get(file.uid(), wanted.id(), file.path(), wanted.height(), () -> !response.closed()),
                        io.vertx.core.Vertx.currentContext())
                .onSuccess(thumbnail -> send(response, wanted, thumbnail))
                .onFailure(error -> {
                    boolean known = WebProblems.cause(error) instanceof VitrineException;
                    Work.fail(context, known ? WebProblems.noMedia().asException() : error);
                });
    }

    private static void send(HttpServerResponse response, Wanted wanted, Thumbnail thumbnail) {
        if (!response.closed()) {
            headers(response, wanted)
                    .putHeader("Content-Type", thumbnail.type().mimeType())
                    .end(Buffer.buffer(thumbnail.bytes()));
        }
    }

    private static HttpServerResponse headers(HttpServerResponse response, Wanted wanted) {
        return response.putHeader("Content-Security-Policy", "sandbox")
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("ETag", wanted.etag());
    }
}
