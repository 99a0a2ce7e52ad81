package io.vitrine.web;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The App's files, as the build put them on the class path: the page from a template, and what the bundler's list of its own
 * output names. What is not on that list is not served, whatever lies beside it.
 */
final class AppFiles {
    private static final String FOLDER = "webroot/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([A-Za-z0-9_.-]+)}}");
    private static final String NOT_BUILT = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Vitrine</title></head>
        <body>
        <h1>The App is not part of this build</h1>
        <p>Build it with <code>mvn package</code>, and start the server again.</p>
        </body>
        </html>
        """;

    private final ClassLoader loader;
    private final Map<String, String> outputs;
    private final String page;
    private final @Nullable String stylesheet;
    private final Map<String, File> read = new ConcurrentHashMap<>();

    /**
     * A file as it is served.
     *
     * @param gzip the same, packed; null where that saves nothing
     */
    record File(String type, byte[] bytes, byte @Nullable [] gzip) {}

    private AppFiles(ClassLoader loader, Map<String, String> outputs, String page, @Nullable String stylesheet) {
        this.loader = loader;
        this.outputs = outputs;
        this.page = page;
        this.stylesheet = stylesheet;
    }

    /** The App on {@code loader}'s class path; without one, a page that says so. */
    static AppFiles load(ClassLoader loader) {
        byte[] template = bytes(loader, "webroot/app/index.html");
        byte[] meta = bytes(loader, FOLDER + "meta.json");
        if (template == null || meta == null) {
            return new AppFiles(loader, Map.of(), NOT_BUILT, null);
        }
        var outputs = new HashMap<String, String>();
        var entries = new HashMap<String, String>();
        JsonObject listed = new JsonObject(new String(meta, StandardCharsets.UTF_8)).getJsonObject("outputs");
        for (String path : listed.fieldNames()) {
            String name = inFolder(path);
            outputs.put(name, FOLDER + name);
            JsonObject output = listed.getJsonObject(path);
            String entry = output.getString("entryPoint");
            if (entry != null) {
                String base = entry.substring(entry.lastIndexOf('/') + 1).replaceFirst("\\.tsx?$", "");
                entries.put(base + ".js", name);
                if (output.getString("cssBundle") != null) {
                    entries.put(base + ".css", inFolder(output.getString("cssBundle")));
                }
            }
        }
        String css = entries.get("main.css");
        return new AppFiles(
                loader,
                outputs,
                filled(new String(template, StandardCharsets.UTF_8), entries),
                css == null ? null : "/app/" + css);
    }

    /** The page that all of the App's URLs show; there is no data in it. */
    String page() {
        return page;
    }

    /** The path of the App's stylesheet, for pages that the server writes itself; null where there is none. */
    @Nullable
    String stylesheet() {
        return stylesheet;
    }

    /** A file by its path below {@code /app/}. Blocks when it is asked for the first time. */
    Optional<File> find(String path) {
        String resource = outputs.get(path);
        return resource == null
                ? Optional.empty()
                : Optional.of(read.computeIfAbsent(path, name -> file(name, resource)));
    }

    private File file(String name, String resource) {
        byte[] bytes = bytes(loader, resource);
        if (bytes == null) {
            throw new IllegalStateException("the build lists " + resource + ", and it is not there");
        }
        String type = type(name);
        byte[] packed = type.startsWith("text/") || type.startsWith("application/json") ? gzip(bytes) : null;
        return new File(type, bytes, packed != null && packed.length < bytes.length ? packed : null);
    }

    /** The bundler writes paths relative to where it ran. */
    private static String inFolder(String path) {
        int at = path.lastIndexOf(FOLDER);
        return at < 0 ? path : path.substring(at + FOLDER.length());
    }

    private static String filled(String template, Map<String, String> entries) {
        Matcher places = PLACEHOLDER.matcher(template);
        return places.replaceAll(place -> {
            String file = entries.get(place.group(1));
            if (file == null) {
                throw new IllegalStateException(
                        "the App's page names " + place.group(1) + ", which is none of " + entries.keySet());
            }
            return Matcher.quoteReplacement("/app/" + file);
        });
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "map", "json" -> "application/json; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new BestGzip(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte @Nullable [] bytes(ClassLoader loader, String resource) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packed once and sent often, so as small as it gets. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
