package io.vitrine.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The home's token, and the value that a browser's cookie has instead of it. */
final class Secrets {
    private final byte[] token;
    private final String cookie;

    Secrets(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.cookie = hmac(this.token, "tab");
    }

    boolean isToken(String given) {
        return same(token, given);
    }

    boolean isCookie(String given) {
        return same(cookie.getBytes(StandardCharsets.UTF_8), given);
    }

    /** HMAC(token, "tab"): who reads it, from a browser's profile say, has a tab's rights and not a program's. */
    String cookie() {
        return cookie;
    }

    private static boolean same(byte[] secret, String given) {
        return MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8)); // takes as long for any guess
    }

    private static String hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
