package io.vitrine.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.media.PictureType;
import io.vitrine.model.VitrineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The files of samples, whole or in ranges. What is served is what the first bytes of the file say it is, if that is on the
 * list of pictures; everything else is not there, all for the same reason as far as anyone outside can tell.
 */
final class MediaRoutes {
    private final MediaFiles files;
    private final Work work;

    MediaRoutes(MediaFiles files, Work work) {
        this.files = files;
        this.work = work;
    }

    void addTo(Router router) {
        router.get("/api/media/:dataset/:id").handler(this::media);
        router.head("/api/media/:dataset/:id").handler(this::media);
    }

    private void media(RoutingContext context) {
        work.run(context, () -> open(context.pathParam("dataset"), context.pathParam("id")))
                .onSuccess(opened -> send(context, opened))
                .onFailure(error -> Work.fail(context, error));
    }

    /** A file that is open, and stays the same one whatever becomes of its name. */
    private record Opened(FileChannel channel, long size, PictureType type, String etag) {
        void close() {
            try {
                channel.close();
            } catch (IOException e) {
                // it was only read
            }
        }
    }

    private Opened open(String dataset, String id) {
        MediaFiles.Found found = files.find(dataset, id);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(found.path(), StandardOpenOption.READ);
            var head = ByteBuffer.allocate(PictureType.HEAD);
            channel.read(head, 0);
            PictureType type = PictureType.of(Arrays.copyOf(head.array(), head.position()))
                    .orElseThrow(() -> WebProblems.noMedia().asException());
            return new Opened(channel, channel.size(), type, '"' + found.mark() + '"');
        } catch (IOException | RuntimeException e) {
            close(channel);
            throw WebProblems.noMedia().asException();
        }
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // it was only read
        }
    }

    private static void send(RoutingContext context, Opened file) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", "sandbox")
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("ETag", file.etag())
                .putHeader("Accept-Ranges", "bytes");
        if (response.closed()) {
            file.close();
            return;
        }
        if (isKnown(request, file.etag())) {
            file.close();
            response.setStatusCode(304).end();
            return;
        }
        ByteRange range;
        try {
            String ifRange = request.getHeader("If-Range");
            boolean fits = ifRange == null || ifRange.equals(file.etag());
            range = fits ? ByteRange.of(request.getHeader("Range"), file.size()) : null;
        } catch (VitrineException e) {
            file.close();
            response.putHeader("Content-Range", "bytes */" + file.size());
            Reply.problem(e.getProblem()).send(response);
            return;
        }
        send(request, file, range);
    }

    private static void send(HttpServerRequest request, Opened file, @Nullable ByteRange range) {
        HttpServerResponse response = request.response();
        long from = range == null ? 0 : range.from();
        long length = range == null ? file.size() : range.length();
        if (range != null) {
            response.setStatusCode(206).putHeader("Content-Range", range.of(file.size()));
        }
        response.putHeader("Content-Type", file.type().mimeType()).putHeader("Content-Length", Long.toString(length));
        if (request.method().name().equals("HEAD")) {
            file.close();
            response.end();
        } else {
            response.sendFile(file.channel(), from, length).onComplete(sent -> file.close());
        }
    }

    /** Whether the client says that it has this already. */
    static boolean isKnown(HttpServerRequest request, String etag) {
        String known = request.getHeader("If-None-Match");
        return known != null
                && (known.trim().equals("*")
                        || Arrays.stream(known.split(","))
                                .map(String::trim)
                                .anyMatch(tag -> tag.equals(etag) || tag.equals("W/" + etag)));
    }
}
