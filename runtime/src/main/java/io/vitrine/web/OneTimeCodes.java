package io.vitrine.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Codes of 128 random bits that let one browser in, once, for 10 minutes. Any thread. */
final class OneTimeCodes {
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /** More than people ever have in flight; beyond it the oldest goes, so that asking for codes cannot fill the memory. */
    private static final int KEPT = 1_000;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> ends = new LinkedHashMap<>();

    OneTimeCodes(Clock clock) {
        this.clock = clock;
    }

    String issue() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        synchronized (this) {
            ends.put(hash(code), clock.instant().plus(GOOD_FOR));
            if (ends.size() > KEPT) {
                ends.remove(ends.keySet().iterator().next());
            }
        }
        return code;
    }

    /** Whether {@code code} is good; from now on it is not. */
    synchronized boolean redeem(String code) {
        Instant end = ends.remove(hash(code));
        return end != null && clock.instant().isBefore(end);
    }

    /** Codes are found by their hash: how long the search takes then says nothing about the codes there are. */
    private static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
