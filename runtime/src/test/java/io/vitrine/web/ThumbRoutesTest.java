package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.model.Sample;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbRoutesTest {
    @TempDir
    private Path folder;

    private TestServer server;
    private Path picture;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
        picture = server.folder.resolve("pictures/real.jpg");
        ImageIO.write(new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB), "jpg", picture.toFile());
        url = "/api/thumbs/pets/"
                + server.append("pets", List.of(Sample.of(picture.toString()))).get(0) + "/";
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static int height(RawHttp.Answer answer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(answer.body())).getHeight();
    }

    @Test
    void makesASmallPictureOfAHeightOnTheLadder() throws IOException {
        RawHttp.Answer answer = server.get(url + 160);
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(height(answer)).isEqualTo(160);
        assertThat(height(server.get(url + 140))).isEqualTo(160);
        assertThat(height(server.get(url + 1))).isEqualTo(64);
        assertThat(server.send(server.tab("HEAD", url + 160)).status()).isEqualTo(200);
    }

    @Test
    void sendsNothingThatTheClientHasUntilTheFileChanges() throws IOException {
        String etag = server.get(url + 96).header("ETag");
        assertThat(server.send(server.tab("GET", url + 96).header("If-None-Match", etag))
                        .status())
                .isEqualTo(304);
        assertThat(server.send(server.tab("GET", url + 128).header("If-None-Match", etag))
                        .status())
                .isEqualTo(200);
        ImageIO.write(new BufferedImage(80, 400, BufferedImage.TYPE_INT_RGB), "jpg", picture.toFile());
        assertThat(server.send(server.tab("GET", url + 96).header("If-None-Match", etag))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void hasNoneOfAFileThatIsNoWholePicture() throws IOException {
        assertThat(server.get("/api/thumbs/pets/" + server.ids.get(0) + "/160").code())
                .isEqualTo("media.none");
        Files.delete(picture);
        RawHttp.Answer gone = server.get(url + 160);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.code()).isEqualTo("media.none");
    }
}
