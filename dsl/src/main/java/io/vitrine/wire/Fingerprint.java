package io.vitrine.wire;

import io.vitrine.view.View;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for a view of one dataset: equal for equal views, and different for the same view of another dataset. */
public final class Fingerprint {
    private static final int DIGITS = 32;

    private Fingerprint() {}

    /**
     * The first 32 hexadecimal digits of the SHA-256 of the view's JSON and the dataset's id.
     *
     * @param datasetUid what tells the dataset from all others, under whatever name
     */
    public static String of(View view, String datasetUid) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Wire.bytes(view));
            digest.update(datasetUid.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
