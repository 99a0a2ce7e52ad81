package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaRoutesTest {
    private static final byte[] FILE = TestServer.png("a");

    @TempDir
    private Path folder;

    private TestServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
        url = "/api/media/pets/" + server.ids.get(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawHttp.Answer range(String range) throws IOException {
        return server.send(server.tab("GET", url).header("Range", range));
    }

    private static byte[] part(int from, int to) {
        return Arrays.copyOfRange(FILE, from, to);
    }

    @Test
    void servesTheFileAsWhatItsFirstBytesSay() throws IOException {
        RawHttp.Answer answer = server.get(url);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FILE);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("Content-Encoding")).isNull();
    }

    @Test
    void servesTheFileToProgramsToo() throws IOException {
        assertThat(server.send(server.program("GET", url)).body()).isEqualTo(FILE);
    }

    @Test
    void servesParts() throws IOException {
        RawHttp.Answer middle = range("bytes=100-199");
        assertThat(middle.status()).isEqualTo(206);
        assertThat(middle.header("Content-Range")).isEqualTo("bytes 100-199/1000");
        assertThat(middle.body()).isEqualTo(part(100, 200));
        assertThat(range("bytes=0-0").body()).isEqualTo(part(0, 1));
        assertThat(range("bytes=990-").body()).isEqualTo(part(990, 1000));
        assertThat(range("bytes=-10").body()).isEqualTo(part(990, 1000));
        assertThat(range("bytes=-5000").body()).isEqualTo(FILE);
        assertThat(range("bytes=900-99999999999").body()).isEqualTo(part(900, 1000));
    }

    @Test
    void saysHowLongTheFileIsWhereAPartIsNotThere() throws IOException {
        for (String range : new String[] {"bytes=1000-", "bytes=5000-6000", "bytes=-0"}) {
            RawHttp.Answer answer = range(range);
            assertThat(answer.status()).isEqualTo(416);
            assertThat(answer.header("Content-Range")).isEqualTo("bytes */1000");
            assertThat(answer.code()).isEqualTo("media.range");
        }
    }

    @Test
    void servesTheWholeFileWhereARangeMakesNoSense() throws IOException {
        for (String range : new String[] {
            "bytes=5-1", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "", "bytes=99999999999999999999-"
        }) {
            RawHttp.Answer answer = range(range);
            assertThat(answer.status()).as(range).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(FILE);
        }
    }

    @Test
    void sendsNothingThatTheClientHas() throws IOException {
        String etag = server.get(url).header("ETag");
        RawHttp.Answer same = server.send(server.tab("GET", url).header("If-None-Match", "\"x\", " + etag));
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.header("ETag")).isEqualTo(etag);
        Path file = server.folder.resolve("pictures/a.png");
        Files.setLastModifiedTime(file, FileTime.fromMillis(12_345));
        RawHttp.Answer changed = server.send(server.tab("GET", url).header("If-None-Match", etag));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(etag);
    }

    @Test
    void servesAPartOnlyOfTheFileThatTheClientKnows() throws IOException {
        String etag = server.get(url).header("ETag");
        assertThat(server.send(server.tab("GET", url)
                                .header("Range", "bytes=0-9")
                                .header("If-Range", etag))
                        .status())
                .isEqualTo(206);
        assertThat(server.send(server.tab("GET", url)
                                .header("Range", "bytes=0-9")
                                .header("If-Range", "\"old\""))
                        .body())
                .isEqualTo(FILE);
    }

    @Test
    void saysInHeadWhatAGetWouldSend() throws IOException {
        RawHttp.Answer head = server.send(server.tab("HEAD", url));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("1000");
        assertThat(head.header("Content-Type")).isEqualTo("image/png");
        assertThat(server.send(server.tab("HEAD", url).header("Range", "bytes=0-9"))
                        .header("Content-Length"))
                .isEqualTo("10");
    }
}
