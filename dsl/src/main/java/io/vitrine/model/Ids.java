package io.vitrine.model;

import java.util.HexFormat;

/**
 * The 24 hexadecimal digits by which people know samples and labels.
 *
 * <p>The first 8 digits are the second in which the dataset was made, the other 16 the key of the row in the store: an id
 * is computed, never stored.
 */
public final class Ids {
    private static final int LENGTH = 24;

    private Ids() {}

    /**
     * The id of a row.
     *
     * @param second seconds since 1970 at which the row's dataset was made, in {@code [0, 2^32)}
     * @param key the row's key in the store
     */
    public static String of(long second, long key) {
        var hex = HexFormat.of();
        return hex.toHexDigits((int) second) + hex.toHexDigits(key);
    }

    /** The key within an id; {@code id} must be well formed. */
    public static long key(String id) {
        return HexFormat.fromHexDigitsToLong(id, 8, LENGTH);
    }

    /** The second within an id, in {@code [0, 2^32)}; {@code id} must be well formed. */
    public static long second(String id) {
        return HexFormat.fromHexDigitsToLong(id, 0, 8);
    }

    public static boolean isWellFormed(String id) {
        if (id.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = id.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns {@code id} if it is well formed.
     *
     * @throws VitrineException {@code model.bad-id} otherwise
     */
    public static String check(String id) {
        if (!isWellFormed(id)) {
            throw new Problem(
                            "model.bad-id",
                            "\"%s\" is not an id. An id has 24 digits of 0-9 and a-f, such as 6540a1000000000000000001."
                                    .formatted(Names.shown(id)),
                            null,
                            java.util.Map.of("id", id))
                    .asException();
        }
        return id;
    }
}
