package io.vitrine.samples.bench;

import io.vitrine.model.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The pictures that the samples of the set show in turn.
 *
 * @param folder where they are
 * @param all at least one
 */
record Pictures(Path folder, List<Picture> all) {
    private static final int DRAWN = 36;
    private static final int[] WIDTHS = {640, 640, 640, 480, 500, 427, 612};
    private static final int[] HEIGHTS = {480, 427, 426, 640, 375, 640, 612};

    /** Those in a folder and below it, by path; files that are no pictures are passed over. */
    static Pictures in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        var all = new ArrayList<Picture>();
        for (Path file : files) {
            size(file)
                    .ifPresent(size -> all.add(new Picture(
                            folder.relativize(file).toString().replace(File.separatorChar, '/'), size[0], size[1])));
        }
        if (all.isEmpty()) {
            throw Problem.of(
                            "bench.no-pictures",
                            "%s has no pictures. Leave out --media, and some are drawn.".formatted(folder))
                    .asException();
        }
        return new Pictures(folder, all);
    }

    /** A few dozen with nothing but shapes, drawn into {@code folder} unless they are there. */
    static Pictures drawn(Path folder) throws IOException {
        Files.createDirectories(folder);
        var draws = new Draws(7);
        var all = new ArrayList<Picture>();
        for (int i = 0; i < DRAWN; i++) {
            var picture = new Picture(
                    "%02d.jpg".formatted(i), WIDTHS[draws.below(WIDTHS.length)], HEIGHTS[draws.below(HEIGHTS.length)]);
            all.add(picture);
            Path file = folder.resolve(picture.file());
            if (!Files.exists(file)) {
                ImageIO.write(shapes(picture, new Draws(i)), "jpg", file.toFile());
            }
        }
        return new Pictures(folder, all);
    }

    Picture of(int sample) {
        return all.get(sample % all.size());
    }

    private static Optional<int[]> size(Path file) throws IOException {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            reader.setInput(bytes, true, true);
            try {
                return Optional.of(new int[] {reader.getWidth(0), reader.getHeight(0)});
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage shapes(Picture picture, Draws draws) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.getHSBColor((float) draws.uniform(), .25f, .85f));
        pen.fillRect(0, 0, picture.width(), picture.height());
        for (int i = 0; i < 12; i++) {
            int width = 20 + draws.below(picture.width() / 3);
            int height = 20 + draws.below(picture.height() / 3);
            int x = draws.below(picture.width() - width);
            int y = draws.below(picture.height() - height);
            pen.setColor(Color.getHSBColor((float) draws.uniform(), .6f, .7f));
            if (i % 2 == 0) {
                pen.fillOval(x, y, width, height);
            } else {
                pen.fillRoundRect(x, y, width, height, 16, 16);
            }
        }
        pen.dispose();
        return image;
    }
}
