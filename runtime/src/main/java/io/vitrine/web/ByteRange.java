package io.vitrine.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, as {@code Range} asks for it (RFC 9110, 14.2).
 *
 * @param from first byte
 * @param length at least 1
 */
record ByteRange(long from, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * What {@code header} asks of a file of {@code size} bytes; null for all of it, which is also what several ranges, or a
     * header that makes no sense, get.
     *
     * @throws io.vitrine.model.VitrineException {@code media.range} if none of these bytes are there
     */
    static @Nullable ByteRange of(@Nullable String header, long size) {
        Matcher parts = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!parts.matches()) {
            return null;
        }
        String first = parts.group(1);
        String last = parts.group(2);
        if (first.isEmpty() && last.isEmpty()) {
            return null;
        }
        if (first.isEmpty()) {
            long length = Math.min(Long.parseLong(last), size);
            return checked(size - length, length, size);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Long.parseLong(last);
        return to < from && !last.isEmpty() ? null : checked(from, Math.min(to, size - 1) - from + 1, size);
    }

    private static ByteRange checked(long from, long length, long size) {
        if (from >= size || length <= 0) {
            throw WebProblems.badRange(size).asException();
        }
        return new ByteRange(from, length);
    }

    /** The {@code Content-Range} of this part. */
    String of(long size) {
        return "bytes %d-%d/%d".formatted(from, from + length - 1, size);
    }
}
