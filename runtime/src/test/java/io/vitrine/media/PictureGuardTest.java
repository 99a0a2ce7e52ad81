package io.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.model.VitrineException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files that claim to be large pictures. */
class PictureGuardTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "50000, 50000, media.too-large",
        "2147483647, 2147483647, media.too-large",
        "-1, -1, media.too-large",
        "20000, 10000, media.unreadable",
        "0, 100, media.unreadable",
    })
    void refusesAPngThatClaimsToBeLarge(int width, int height, String code) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 2, 0, 0, 0, 0, 0, 0, 0});
        assertThat(code("a.png", bytes.toByteArray())).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "65500, 65500, 192, media.too-large",
        "1000, 1000, 192, media.unreadable",
        "12000, 12000, 194, media.too-large"
    })
    void refusesAJpegThatClaimsToBeLarge(int width, int height, int frame, String code) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) frame, 0, 17, 8});
        out.writeShort(height);
        out.writeShort(width);
        out.write(new byte[] {3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0});
        assertThat(code("a.jpg", bytes.toByteArray())).isEqualTo(code);
    }

    @Test
    void refusesAWebpThatNeedsMoreMemoryThanThereIs() throws Exception {
        byte[] head = "RIFF\0\0\0\0WEBPVP8L\0\0\0\0\u002f\u00ff\u00ff\u00ff\u000f"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(code("a.webp", head)).isEqualTo("media.too-large");
    }

    @Test
    void namesNoFoldersWhenAFileCannotBeOpened() throws Exception {
        Path file = Files.write(temp.resolve("a.jpg"), new byte[100]);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user may read everything");
        assertThatThrownBy(() -> MediaProbe.probe(file)).hasMessage("\"a.jpg\" cannot be shown: it cannot be opened.");
    }

    private String code(String name, byte[] bytes) throws IOException {
        Path file = Files.write(temp.resolve(name), bytes);
        try {
            return Thumbnails.make(file, 64).toString();
        } catch (VitrineException e) {
            return e.getProblem().code();
        }
    }
}
