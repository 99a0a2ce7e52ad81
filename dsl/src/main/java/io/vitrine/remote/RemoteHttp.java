package io.vitrine.remote;

import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.wire.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The plain requests to a server. Any thread; blocks. */
final class RemoteHttp {
    private final Supplier<Optional<Place>> where;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newCachedThreadPool(work -> {
                var thread = new Thread(work, "vitrine-remote");
                thread.setDaemon(true);
                return thread;
            }))
            .build();

    private volatile @Nullable Place last;

    RemoteHttp(Supplier<Optional<Place>> where) {
        this.where = where;
    }

    HttpClient client() {
        return http;
    }

    /** Where the server is now; {@code server.gone} if nobody serves. */
    Place place() {
        Optional<Place> place = where.get();
        if (place.isEmpty()) {
            throw gone().asException();
        }
        last = place.get();
        return last;
    }

    /** Whether it is known that nobody serves. */
    boolean nobodyServes() {
        return where.get().isEmpty();
    }

    /** That the server is not there, with where it was last. */
    Problem gone() {
        Place was = last;
        if (was == null) {
            return RemoteProblems.nobodyServes();
        }
        return nobodyServes()
                ? RemoteProblems.ended(was)
                : RemoteProblems.gone(was.url().toString());
    }

    <T> T get(String path, Class<T> type) {
        return Wire.read(text(send("GET", path, BodyPublishers.noBody(), "")), type);
    }

    <T> T post(String path, Object body, Class<T> type, String client) {
        return Wire.read(text(send("POST", path, BodyPublishers.ofByteArray(Wire.bytes(body)), client)), type);
    }

    void delete(String path) {
        text(send("DELETE", path, BodyPublishers.noBody(), ""));
    }

    /** The body of an answer that may be long. */
    InputStream stream(String path, BodyPublisher body) {
        return send("POST", path, body, "");
    }

    private InputStream send(String method, String path, BodyPublisher body, String client) {
        Place place = place();
        HttpRequest.Builder request = HttpRequest.newBuilder(place.resolve(path))
                .header("Authorization", "Bearer " + place.token())
                .method(method, body);
        if (!client.isEmpty()) {
            request.header("Vitrine-Client", client);
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 == 2) {
                return response.body();
            }
            throw problem(place, response).asException();
        } catch (IOException e) {
            throw new VitrineException(gone(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RemoteProblems.interrupted().asException();
        }
    }

    private static Problem problem(Place place, HttpResponse<InputStream> response) {
        try {
            return Wire.read(text(response.body()), Problem.class);
        } catch (VitrineException noProblem) {
            return RemoteProblems.odd(place.url().toString(), response.statusCode());
        }
    }

    private static String text(InputStream body) {
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new VitrineException(RemoteProblems.cutOff(), e);
        }
    }
}
