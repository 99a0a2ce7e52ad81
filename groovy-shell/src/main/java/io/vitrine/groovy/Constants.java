package io.vitrine.groovy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a Groovy program as the values that expressions hold. */
final class Constants {
    private Constants() {}

    /**
     * Texts of any kind as String, dates of any kind as Instant (those without a zone in UTC), arrays and collections as List;
     * everything else as it is.
     */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof CharSequence || value instanceof Character) {
            return value.toString();
        }
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        }
        if (value instanceof Calendar calendar) {
            return calendar.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (value instanceof Collection<?> many) {
            return list(many);
        }
        return value instanceof Object[] array ? list(Arrays.asList(array)) : value;
    }

    private static List<@Nullable Object> list(Collection<?> many) {
        var plain = new ArrayList<@Nullable Object>(many.size());
        many.forEach(element -> plain.add(plain(element)));
        return plain;
    }
}
