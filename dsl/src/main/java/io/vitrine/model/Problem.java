package io.vitrine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in a form that people read and programs key on.
 *
 * @param code stable, dotted and lower case, such as {@code view.unknown-field}; what programs key on
 * @param message where it is, what was found and what would work
 * @param place the place in the user's own words, such as {@code step 3} or {@code a.xml:12}; null where there is none
 * @param details values behind the message, as {@link Values} describes them
 */
public record Problem(String code, String message, @Nullable String place, Map<String, Object> details) {
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        var plain = new LinkedHashMap<String, Object>();
        details.forEach((name, value) -> plain.put(name, plain(value)));
        details = Collections.unmodifiableMap(plain);
    }

    /** A value as it comes back from JSON; what has no such form is its text, so that no problem hides another. */
    private static @Nullable Object plain(@Nullable Object value) {
        try {
            return Values.frozen(value);
        } catch (VitrineException e) {
            return String.valueOf(value);
        }
    }

    public static Problem of(String code, String message) {
        return new Problem(code, message, null, Map.of());
    }

    public Problem at(@Nullable String newPlace) {
        return new Problem(code, message, newPlace, details);
    }

    public Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Problem(code, message, place, more);
    }

    /** This problem as the exception that carries it. */
    public VitrineException asException() {
        return new VitrineException(this);
    }
}
