package io.vitrine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.VitrineException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes, it is read or refused with a problem; nothing else is thrown. */
class WireFuzzTest {
    private static final int ROUNDS = 200;

    @Test
    void damagedMessagesAreReadOrRefused() {
        var random = new Random(51);
        for (Object value : Examples.all().values()) {
            byte[] json = Wire.bytes(value);
            for (int round = 0; round < ROUNDS; round++) {
                assertReadOrRefused(damaged(json, random), value.getClass());
            }
        }
    }

    @Test
    void noiseIsRefused() {
        var random = new Random(51);
        for (int round = 0; round < 10_000; round++) {
            var noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            assertReadOrRefused(noise, ClientMessage.class);
            assertReadOrRefused(noise, Object.class);
        }
    }

    private static void assertReadOrRefused(byte[] json, Class<?> type) {
        try {
            Object read = Wire.read(json, type);
            assertThat(Wire.read(Wire.bytes(read), type)).isEqualTo(read);
        } catch (VitrineException e) {
            assertThat(e.getProblem().code()).matches("[a-z]+\\.[a-z-]+");
            assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(1_000);
        }
    }

    /** A few bytes changed, taken out, or put in twice. */
    private static byte[] damaged(byte[] json, Random random) {
        byte[] damaged = json.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(damaged.length);
            int length = random.nextInt(Math.min(8, damaged.length - at)) + 1;
            switch (random.nextInt(3)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged[at] = (byte) "{}[]\",:0-.eE$ntf\\".charAt(random.nextInt(17));
                default -> damaged = spliced(damaged, at, length, random.nextBoolean());
            }
        }
        return damaged;
    }

    private static byte[] spliced(byte[] json, int at, int length, boolean twice) {
        var text = new java.io.ByteArrayOutputStream();
        text.write(json, 0, twice ? at + length : at);
        int rest = twice ? at : at + length;
        text.write(json, rest, json.length - rest);
        return text.size() == 0 ? json : text.toByteArray();
    }

    @Test
    void nothingButProblemsForOddTexts() {
        for (String odd : List.of(
                "\ufeff{}", "\0", "{\"\\ud800\":1}", "\"\\u12\"", "-", "01", "1e", "nul", "[1,]", "//x", "'a'")) {
            assertReadOrRefused(odd.getBytes(java.nio.charset.StandardCharsets.UTF_8), Object.class);
        }
    }
}
