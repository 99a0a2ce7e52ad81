package io.vitrine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Dataset;
import io.vitrine.Server;
import io.vitrine.model.Sample;
import io.vitrine.spi.ServerOptions;
import java.awt.image.BufferedImage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedThumbnailsTest {
    @TempDir
    private Path temp;

    @Test
    void theSmallPicturesOfADatasetGoWithIt() throws Exception {
        Path picture = temp.resolve("a.png");
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        var options = ServerOptions.DEFAULT.withHome(temp.resolve("home")).withPort(0);
        try (var runtime = VitrineRuntime.start(options)) {
            Server server = Server.over(runtime.gateway());
            Dataset deleted = server.datasets().create("deleted").mediaIn(temp);
            Dataset kept = server.datasets().create("kept").mediaIn(temp);
            Path folder = thumbnailOf(runtime, deleted, picture);
            Path other = thumbnailOf(runtime, kept, picture);
            assertThat(folder).isNotEmptyDirectory();

            deleted.delete();

            assertThat(folder).doesNotExist();
            assertThat(other).isNotEmptyDirectory();
        }
    }

    /** Has one made; returns the folder in which those of its dataset are kept. */
    private Path thumbnailOf(VitrineRuntime runtime, Dataset dataset, Path picture) throws Exception {
        dataset.add(Sample.of(picture.toString()));
        Home home = Home.open(temp.resolve("home"));
        String id = dataset.first().orElseThrow().id();
        HttpRequest request = HttpRequest.newBuilder(
                        runtime.gateway().url("/api/thumbs/" + dataset.getName() + "/" + id + "/64"))
                .header("Authorization", "Bearer " + home.token())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofByteArray())
                        .statusCode())
                .isEqualTo(200);
        return home.cache().resolve(dataset.info().uid());
    }
}
