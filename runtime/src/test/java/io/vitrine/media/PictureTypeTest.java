package io.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u00ff\u00d8",
                "<svg xmlns='http://www.w3.org/2000/svg'>",
                "<!DOCTYPE html><script>",
                "BM is a car, and this is text",
                "RIFF0000WAVEfmt ",
                "%PDF-1.7",
                "\0\0\0 ftypisom\0\0\2\0isomiso2mp41",
            })
    void isEmptyForWhatIsNoPicture(String head) {
        assertThat(PictureType.of(head.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Optional.empty());
    }

    @Test
    void readsTheBrandsOfContainers() {
        assertThat(of("\0\0\0\34ftypmif1\0\0\0\0mif1avif")).contains(PictureType.AVIF);
        assertThat(of("\0\0\0\34ftypheic\0\0\0\0mif1heic")).contains(PictureType.HEIC);
    }

    @Test
    void acceptsABitmapWithItsSecondHeader() {
        assertThat(of("BM\1\0\0\0\0\0\0\0\66\0\0\0\50\0\0\0")).contains(PictureType.BMP);
    }

    private static Optional<PictureType> of(String head) {
        return PictureType.of(head.getBytes(StandardCharsets.ISO_8859_1));
    }
}
