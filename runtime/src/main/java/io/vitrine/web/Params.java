package io.vitrine.web;

import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a URL, and refuses what is no such thing with a problem that names it. */
final class Params {
    private Params() {}

    /**
     * A whole number.
     *
     * @throws io.vitrine.model.VitrineException {@code http.bad-parameter} if it is none, or outside {@code [least, most]}
     */
    static long number(RoutingContext context, String name, long otherwise, long least, long most) {
        List<String> found = context.queryParam(name);
        if (found.isEmpty()) {
            return otherwise;
        }
        return number(name, String.join(",", found), least, most);
    }

    static long number(String name, @Nullable String text, long least, long most) {
        try {
            long number = Long.parseLong(text == null ? "" : text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw WebProblems.badParameter(
                        name, String.valueOf(text), "a whole number from %d to %d".formatted(least, most))
                .asException();
    }

    /** Names separated by commas, each encoded by itself, so that a name may have a comma; null if there is no such part. */
    static @Nullable List<String> names(RoutingContext context, String name) {
        String query = context.request().query();
        if (query == null) {
            return null;
        }
        String prefix = name + "=";
        List<String> names = null;
        for (String part : query.split("&")) {
            if (part.startsWith(prefix)) {
                names = names == null ? new ArrayList<>() : names;
                Arrays.stream(part.substring(prefix.length()).split(","))
                        .filter(text -> !text.isEmpty())
                        .map(text -> decoded(name, text))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String decoded(String name, String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw WebProblems.badParameter(name, text, "names, percent-encoded").asException();
        }
    }
}
