package io.vitrine.runtime;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What {@code server.json} says of the server that serves a home, or served it last.
 *
 * @param url where it listens
 * @param pid its process
 * @param api the version of what it speaks
 */
public record ServerFile(String url, long pid, int api) {
    /** What this version speaks. */
    public static final int API = 1;

    /** Reads it; empty if it is not there or cannot be read. */
    public static Optional<ServerFile> read(Home home) {
        try {
            var json = new JsonObject(Files.readString(home.serverFile()));
            return Optional.of(
                    new ServerFile(json.getString("url", ""), json.getLong("pid", 0L), json.getInteger("api", 0)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes it by a move, so that no reader ever sees half of it. */
    void write(Home home) {
        String json =
                new JsonObject().put("url", url).put("pid", pid).put("api", api).encode();
        Path file = home.serverFile();
        Path draft = file.resolveSibling("server.json.new");
        try {
            Files.writeString(draft, json + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Home.unusable(file, e);
        }
    }

    /** The port it listens or listened on; 0 if its URL names none. */
    int port() {
        try {
            return Math.max(0, java.net.URI.create(url).getPort());
        } catch (IllegalArgumentException odd) {
            return 0;
        }
    }
}
