package io.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaRootsTest {
    @TempDir
    Path temp;

    private Path root;
    private Path file;
    private Path secret;

    @BeforeEach
    void makeFiles() throws IOException {
        // the real path: on some systems the temporary folder is a link itself
        temp = temp.toRealPath();
        root = Files.createDirectories(temp.resolve("root"));
        file = Files.writeString(Files.createDirectories(root.resolve("sub")).resolve("a.jpg"), "x");
        secret = Files.writeString(temp.resolve("secret"), "x");
    }

    @Test
    void findsFilesWithin() {
        assertThat(roots().find(file.toString())).contains(file);
    }

    @Test
    void findsNothingElsewhere() {
        assertThat(roots().find(secret.toString())).isEmpty();
        assertThat(roots().find(root + "/../secret")).isEmpty();
        assertThat(roots().find(root + "/sub/../sub/a.jpg")).isEmpty();
        assertThat(roots().find(root + "/none.jpg")).isEmpty();
        assertThat(roots().find(root.toString())).isEmpty();
        assertThat(roots().find("sub/a.jpg")).isEmpty();
        assertThat(roots().find(file.toUri().toString())).isEmpty();
        assertThat(roots().find("file:" + file)).isEmpty();
        assertThat(roots().find(file + "\0.jpg")).isEmpty();
        assertThat(roots().find("")).isEmpty();
    }

    @Test
    void isNotFooledByAFolderOfAlmostTheSameName() throws IOException {
        Path near = Files.createDirectories(temp.resolve("root-of-others"));
        assertThat(roots().find(Files.writeString(near.resolve("a.jpg"), "x").toString()))
                .isEmpty();
    }

    @Test
    void followsLinks() throws IOException {
        Path out = Files.createSymbolicLink(root.resolve("out.jpg"), secret);
        Path up = Files.createSymbolicLink(root.resolve("up"), temp);
        Path in = Files.createSymbolicLink(temp.resolve("in.jpg"), file);
        assertThat(roots().find(out.toString())).isEmpty();
        assertThat(roots().find(up.resolve("secret").toString())).isEmpty();
        assertThat(roots().find(in.toString())).contains(file);
    }

    @Test
    void allowsAFolderThatIsALinkItself() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);
        var roots = MediaRoots.of(List.of(link.toString()));
        assertThat(roots.find(link.resolve("sub/a.jpg").toString())).contains(file);
        assertThat(roots.find(file.toString())).contains(file);
    }

    @Test
    void allowsNothingThroughAFolderThatIsNotThere() {
        assertThat(MediaRoots.of(List.of(temp.resolve("none").toString(), "root", "\0"))
                        .find(file.toString()))
                .isEmpty();
    }

    private MediaRoots roots() {
        return MediaRoots.of(List.of(root.toString()));
    }
}
