package io.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.SharedData;
import io.vitrine.model.Ids;
import io.vitrine.model.VitrineException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailCacheTest {
    private static final String UID = "0123456789abcdef0123456789abcdef";
    private static final long MB = 1 << 20;

    @TempDir
    Path temp;

    @Test
    void makesSmallPicturesOfASet() {
        Path folder = SharedData.path("bccd-voc/JPEGImages");
        try (var cache = cache(MB)) {
            Thumbnail first = get(cache, 1, folder.resolve("BloodImage_00001.jpg"), 160);
            assertThat(first.width() + " x " + first.height() + " " + first.type())
                    .isEqualTo("213 x 160 JPEG");
            assertThat(get(cache, 1, folder.resolve("BloodImage_00001.jpg"), 160))
                    .isSameAs(first);
            assertThat(get(cache, 1, folder.resolve("BloodImage_00001.jpg"), 64).height())
                    .isEqualTo(64);
        }
    }

    @Test
    void survivesARestart() throws Exception {
        Path file = picture("a.png", Color.RED);
        Thumbnail made;
        try (var cache = cache(MB)) {
            made = get(cache, 7, file, 64);
        }
        // the same size and time, and no picture any more: what comes is what was kept
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, new byte[(int) Files.size(file)]);
        Files.setLastModifiedTime(file, time);
        try (var cache = cache(MB)) {
            assertThat(get(cache, 7, file, 64)).isEqualTo(made);
            assertThatThrownBy(() -> get(cache, 8, file, 64)).isInstanceOf(VitrineException.class);
        }
    }

    @Test
    void makesAnewWhatIsStale() throws Exception {
        Path file = picture("a.png", Color.RED);
        try (var cache = cache(MB)) {
            assertThat(colour(get(cache, 7, file, 64))).isEqualTo("red");
            paint(file, Color.BLUE);
            Files.setLastModifiedTime(file, FileTime.fromMillis(5_000));
            assertThat(colour(get(cache, 7, file, 64))).isEqualTo("blue");
        }
        try (var cache = cache(MB)) {
            assertThat(colour(get(cache, 7, file, 64))).isEqualTo("blue");
            paint(file, Color.RED);
            Files.setLastModifiedTime(file, FileTime.fromMillis(6_000));
            assertThat(colour(get(cache, 7, file, 64))).isEqualTo("red");
        }
    }

    @Test
    void dropsWholePacksThatWereUsedLongestAgo() throws Exception {
        Path file = picture("a.png", Color.RED);
        long one;
        try (var cache = cache(MB)) {
            get(cache, 1, file, 64);
        }
        one = size();
        try (var cache = new ThumbnailCache(temp.resolve("cache"), 3 * one, 0)) {
            get(cache, 1, file, 96);
            get(cache, 1, file, 64);
            get(cache, 1, file, 128);
            get(cache, 1, file, 160);
        }
        assertThat(size()).isLessThanOrEqualTo(3 * one);
        assertThat(packs()).doesNotContain("96.pack").contains("160.pack");
    }

    @Test
    void makesOnceWhatManyAskForAtOnce() throws Exception {
        Path file = picture("a.png", Color.RED);
        try (var cache = cache(MB)) {
            var hold = new Hold(cache, file);
            var answers = new ArrayList<CompletableFuture<Thumbnail>>();
            var looked = new CountDownLatch(20);
            for (int i = 0; i < 20; i++) {
                answers.add(cache.get(UID, id(50), file, 64, () -> {
                    looked.countDown();
                    return true;
                }));
            }
            looked.await(); // who looks later than it is made finds it, and has not waited for it
            hold.release();
            Thumbnail first = answers.get(0).get(10, TimeUnit.SECONDS);
            for (CompletableFuture<Thumbnail> answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS)).isSameAs(first);
            }
        }
    }

    @Test
    void doesNotMakeWhatNobodyWantsAnyMore() throws Exception {
        Path file = picture("a.png", Color.RED);
        try (var cache = cache(MB)) {
            var hold = new Hold(cache, file);
            var wanted = new AtomicBoolean(true);
            var dropped = cache.get(UID, id(50), file, 64, wanted::get);
            var cancelled = cache.get(UID, id(51), file, 64, () -> true);
            // let the looks pass before anything is given up
            Thread.sleep(100);
            wanted.set(false);
            cancelled.cancel(true);
            hold.release();
            assertThat(code(dropped)).isEqualTo("media.not-wanted");
        }
        try (var packs = new ThumbnailPacks(temp.resolve("cache"), MB)) {
            assertThat(packs.get(UID, 64, 50, Stamp.of(file))).isEmpty();
            assertThat(packs.get(UID, 64, 51, Stamp.of(file))).isEmpty();
        }
    }

    @Test
    void saysWhyThereIsNone() throws Exception {
        Path text = Files.writeString(temp.resolve("a.jpg"), "hello");
        try (var cache = cache(MB)) {
            assertThat(code(cache.get(UID, id(1), temp.resolve("none.jpg"), 64, () -> true)))
                    .isEqualTo("media.none");
            assertThat(code(cache.get(UID, id(1), text, 64, () -> true))).isEqualTo("media.unreadable");
            assertThat(code(cache.get(UID, id(1), text, 64, () -> true))).isEqualTo("media.unreadable");
            assertThat(code(cache.get(UID, id(1), text, 65, () -> true))).isEqualTo("media.bad-height");
        }
    }

    @Test
    void answersEverybodyWhenItIsClosed() throws Exception {
        Path file = picture("a.png", Color.RED);
        var cache = cache(MB);
        var answers = new ArrayList<CompletableFuture<Thumbnail>>();
        for (int i = 0; i < 200; i++) {
            answers.add(cache.get(UID, id(i), file, 64, () -> true));
        }
        cache.close();
        assertThat(answers).allMatch(CompletableFuture::isDone);
        assertThat(code(cache.get(UID, id(1), file, 64, () -> true))).isEqualTo("media.not-wanted");
    }

    @Test
    void startsAnewWhereAPackIsDamaged() throws Exception {
        Path file = picture("a.png", Color.RED);
        Path pack = Files.createDirectories(temp.resolve("cache").resolve(UID)).resolve("64.pack");
        Files.writeString(pack, "this is no pack of small pictures");
        Files.write(pack.resolveSibling("64.index"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 9, 9, 9, 9});
        try (var cache = cache(MB)) {
            assertThat(colour(get(cache, 1, file, 64))).isEqualTo("red");
        }
    }

    @Test
    void forgetsADataset() throws Exception {
        Path file = picture("a.png", Color.RED);
        try (var cache = cache(MB)) {
            get(cache, 1, file, 64);
            cache.drop(UID);
            assertThat(temp.resolve("cache").resolve(UID)).doesNotExist();
            assertThat(colour(get(cache, 1, file, 64))).isEqualTo("red");
        }
    }

    /** Keeps both threads that make pictures busy until it is released. */
    private final class Hold {
        private final CountDownLatch released = new CountDownLatch(1);

        Hold(ThumbnailCache cache, Path file) throws Exception {
            var busy = new CountDownLatch(2);
            for (int i = 0; i < 2; i++) {
                cache.get(UID, id(1000 + i), file, 64, () -> true).thenRun(() -> {
                    busy.countDown();
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
        }

        void release() {
            released.countDown();
        }
    }

    private ThumbnailCache cache(long disk) {
        return new ThumbnailCache(temp.resolve("cache"), disk, MB);
    }

    private static String id(long key) {
        return Ids.of(1_700_000_000L, key);
    }

    private static Thumbnail get(ThumbnailCache cache, long key, Path file, int height) {
        try {
            return cache.get(UID, id(key), file, height, () -> true).join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private static String code(CompletableFuture<Thumbnail> answer) {
        return ((VitrineException) answer.handle((made, error) -> error).join())
                .getProblem()
                .code();
    }

    private Path picture(String name, Color colour) throws IOException {
        Path file = temp.resolve(name);
        paint(file, colour);
        Files.setLastModifiedTime(file, FileTime.fromMillis(4_000));
        return file;
    }

    private static void paint(Path file, Color colour) throws IOException {
        var image = new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 200 * 300; i++) {
            image.setRGB(i % 200, i / 200, colour.getRGB());
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private static String colour(Thumbnail picture) throws IOException {
        int rgb = ImageIO.read(new ByteArrayInputStream(picture.bytes())).getRGB(10, 10);
        return (rgb >> 16 & 0xff) > 200 ? "red" : (rgb & 0xff) > 200 ? "blue" : Integer.toHexString(rgb);
    }

    private long size() throws IOException {
        try (var packs = new ThumbnailPacks(temp.resolve("cache"), MB)) {
            return packs.size();
        }
    }

    private List<String> packs() throws IOException {
        try (var files = Files.list(temp.resolve("cache").resolve(UID))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pack"))
                    .toList();
        }
    }
}
