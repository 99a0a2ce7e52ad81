package io.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.SharedData;
import io.vitrine.model.VitrineException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files that are odd in one way each: the right size, or a problem, and never anything else. */
class OddImagesTest {
    @ParameterizedTest
    @CsvSource({
        "sharp/Channel_digital_image_CMYK_color_no_profile.jpg, JPEG, 500, 333, 192, 128, JPEG",
        "sharp/Flag_of_the_Netherlands-16bit.png, PNG, 900, 600, 192, 128, JPEG",
        "pillow/i_trns.png, PNG, 64, 64, 64, 64, any",
        "sharp/swiss.png, PNG, 68, 68, 68, 68, any",
        "pillow/pil123p.png, PNG, 162, 150, 138, 128, any",
        "sharp/grey-8bit-alpha.png, PNG, 400, 300, 171, 128, PNG",
        "pillow/hopper_gray.jpg, JPEG, 128, 128, 128, 128, JPEG",
        "pillow/app13-multiple.jpg, JPEG, 256, 160, 205, 128, JPEG",
        "sharp/4.webp, WEBP, 1024, 772, 170, 128, JPEG",
        "sharp/rotating-squares.webp, WEBP, 80, 80, 80, 80, any",
        "pillow/transparent.webp, WEBP, 200, 150, 171, 128, PNG",
        "sharp/rotating-squares.gif, GIF, 80, 80, 80, 80, any",
        "sharp/uncompressed_tiff.tiff, TIFF, 246, 345, 91, 128, JPEG",
        "pillow/12in16bit.tif, TIFF, 100, 100, 100, 100, JPEG",
        "pillow/multipage.tiff, TIFF, 10, 10, 10, 10, JPEG",
        "sahi/obb_test_image_is-jpeg.png, JPEG, 1920, 1080, 228, 128, JPEG",
    })
    void isMadeSmall(String file, PictureType type, int width, int height, int smallWidth, int smallHeight, String as)
            throws Exception {
        Path path = SharedData.path("odd-images").resolve(file);
        PictureInfo info = MediaProbe.probe(path);
        assertThat(info.type()).isEqualTo(type);
        assertThat(info.width() + " x " + info.height()).isEqualTo(width + " x " + height);
        Thumbnail small = Thumbnails.make(path, 128);
        assertThat(small.width() + " x " + small.height()).isEqualTo(smallWidth + " x " + smallHeight);
        if (!as.equals("any")) {
            assertThat(small.type()).isEqualTo(PictureType.valueOf(as));
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(small.bytes()));
        assertThat(read.getWidth() + " x " + read.getHeight()).isEqualTo(smallWidth + " x " + smallHeight);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sharp/truncated.jpg|\"truncated.jpg\" cannot be shown: its header says 2725 x 2225 pixels, which its"
                        + " 10,000 bytes cannot hold.",
                "sharp/truncated.png|\"truncated.png\" cannot be shown: Error reading PNG image data.",
                "pillow/broken.png|\"broken.png\" cannot be shown: its header does not say how large it is.",
                "mmpretrain/zero-byte_3.jpeg|\"zero-byte_3.jpeg\" cannot be shown: it is empty.",
                "mmpretrain/text-not-image_1.JPG|\"text-not-image_1.JPG\" cannot be shown: its first bytes are those"
                        + " of no picture.",
                "pillow/hopper.avif|\"hopper.avif\" is image/avif, of which no small picture can be made here; the"
                        + " file itself can be opened.",
            })
    void isRefusedQuickly(String file, String message) {
        Path path = SharedData.path("odd-images").resolve(file);
        VitrineException problem = Assertions.assertTimeout(
                Duration.ofSeconds(1),
                () -> Assertions.assertThrows(VitrineException.class, () -> Thumbnails.make(path, 128)));
        assertThat(problem).hasMessage(message);
        assertThat(problem.getProblem().code()).isEqualTo("media.unreadable");
    }

    @Test
    void isMeasuredThoughItCannotBeDecoded() {
        PictureInfo avif = MediaProbe.probe(SharedData.path("odd-images/pillow/hopper.avif"));
        assertThat(avif).isEqualTo(new PictureInfo(PictureType.AVIF, avif.sizeBytes(), 128, 128, 1, 0, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTurnedUpright(int orientation) throws Exception {
        Path folder = SharedData.path("odd-images/sharp/exif-orientation");
        Path file = folder.resolve("Landscape_" + orientation + ".jpg");
        PictureInfo info = MediaProbe.probe(file);
        assertThat(info)
                .isEqualTo(new PictureInfo(PictureType.JPEG, info.sizeBytes(), 600, 450, orientation, 3, false));
        BufferedImage upright = small(folder.resolve("Landscape_1.jpg"));
        BufferedImage turned = small(file);
        for (int[] at : new int[][] {{20, 20}, {150, 20}, {20, 110}, {150, 110}, {110, 100}}) {
            assertThat(near(turned.getRGB(at[0], at[1]), upright.getRGB(at[0], at[1])))
                    .as(
                            "colours at %d, %d: %06x and %06x",
                            at[0],
                            at[1],
                            turned.getRGB(at[0], at[1]) & 0xffffff,
                            upright.getRGB(at[0], at[1]) & 0xffffff)
                    .isTrue();
        }
    }

    private static BufferedImage small(Path file) throws Exception {
        Thumbnail small = Thumbnails.make(file, 128);
        assertThat(small.width() + " x " + small.height()).isEqualTo("171 x 128");
        return ImageIO.read(new ByteArrayInputStream(small.bytes()));
    }

    /** Within an eighth of the range in each channel: JPEG and scaling blur a little. */
    private static boolean near(int a, int b) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) > 32) {
                return false;
            }
        }
        return true;
    }
}
