package io.vitrine.samples;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

/** What a tab looked like, as pixels; kept in {@code target/pictures} for people to look at. */
record Shot(BufferedImage pixels) {
    static Shot of(AppPage tab, String name) throws IOException {
        byte[] png = tab.page()
                .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
        return new Shot(ImageIO.read(new ByteArrayInputStream(png)));
    }

    /** How many colours there are in a tile. */
    int colours(BoundingBox tile) {
        Set<Integer> seen = new HashSet<>();
        for (int y = (int) tile.y; y < Math.min(pixels.getHeight(), tile.y + tile.height); y++) {
            for (int x = (int) tile.x; x < Math.min(pixels.getWidth(), tile.x + tile.width); x++) {
                seen.add(pixels.getRGB(x, y));
            }
        }
        return seen.size();
    }

    /** How many pixels have just this colour. */
    int count(int colour) {
        int count = 0;
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                count += (pixels.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
            }
        }
        return count;
    }

    /** The share, 0 to 1, of the points of a line, with a pixel to either side, where a colour is. */
    double share(int colour, double fromX, double fromY, double toX, double toY) {
        int steps = (int) Math.max(1, Math.hypot(toX - fromX, toY - fromY));
        int hits = 0;
        for (int i = 0; i <= steps; i++) {
            double x = fromX + (toX - fromX) * i / steps;
            double y = fromY + (toY - fromY) * i / steps;
            hits += isNear(colour, (int) Math.round(x), (int) Math.round(y)) ? 1 : 0;
        }
        return (double) hits / (steps + 1);
    }

    private boolean isNear(int colour, int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (distance(colour, pixels.getRGB(x + dx, y + dy)) < 60) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int distance(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
        }
        return sum;
    }
}
