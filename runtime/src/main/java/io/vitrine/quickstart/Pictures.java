package io.vitrine.quickstart;

import io.vitrine.quickstart.scene.Painter;
import io.vitrine.quickstart.scene.Scene;
import io.vitrine.quickstart.scene.Scenes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The pictures as files: each is there whole, or not at all. */
final class Pictures {
    private static final float QUALITY = .86f;

    private Pictures() {}

    /** Such as {@code 007-street.jpg}; the first is 001. */
    static String name(int number) {
        return String.format(Locale.ROOT, "%03d-%s.jpg", number + 1, Scenes.kind(number));
    }

    /** Whether the file ends as a JPEG does: what a crash of the system cut short does not. */
    static boolean whole(Path file) {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < 1_000) {
                return false;
            }
            in.seek(in.length() - 2);
            return in.readUnsignedShort() == 0xFFD9;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Draws one; it gets its name when it is whole. */
    static void draw(Scene scene, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.write(draft, jpeg(Painter.paint(scene, 1)));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = writer();
        try {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            var bytes = new ByteArrayOutputStream(1 << 17);
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(picture, null, null), how);
            }
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    /** The JDK's own, whatever else there is: the bytes are to be the same each time. */
    private static ImageWriter writer() {
        Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = all.next();
        while (!writer.getClass().getName().startsWith("com.sun.") && all.hasNext()) {
            writer.dispose();
            writer = all.next();
        }
        return writer;
    }
}
