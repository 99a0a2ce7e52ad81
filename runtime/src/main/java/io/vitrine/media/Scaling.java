package io.vitrine.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Makes decoded pictures small, and turns them upright. Draws pictures only: text would need fonts, which a server may
 * lack.
 */
final class Scaling {
    private Scaling() {}

    /**
     * A picture of {@code width} x {@code height}, in RGB or, where the source has transparency, ARGB. Averaged down to
     * less than twice that first, because a bilinear step looks at four pixels only.
     */
    static BufferedImage to(BufferedImage source, int width, int height) {
        boolean alpha = source.getColorModel().hasAlpha();
        int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        int factor = Math.min(source.getWidth() / width, source.getHeight() / height);
        BufferedImage image = source;
        if (factor >= 2) {
            int plain = alpha ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB;
            BufferedImage taken =
                    Averaging.takes(source) ? source : drawn(source, source.getWidth(), source.getHeight(), plain);
            image = Averaging.by(factor, taken);
        }
        boolean done = image.getType() == type && image.getWidth() == width && image.getHeight() == height;
        return done ? image : drawn(image, width, height, type);
    }

    private static BufferedImage drawn(BufferedImage source, int width, int height, int type) {
        var target = new BufferedImage(width, height, type);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    /** The picture turned and mirrored as an orientation of EXIF asks (JEITA CP-3451, tag 274). */
    static BufferedImage upright(BufferedImage source, int orientation) {
        if (orientation <= 1) {
            return source;
        }
        int w = source.getWidth();
        int h = source.getHeight();
        boolean turned = orientation >= 5;
        var target = new BufferedImage(turned ? h : w, turned ? w : h, source.getType());
        int[] from = pixels(source);
        int[] to = pixels(target);
        int width = target.getWidth();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int at = switch (orientation) {
                    case 2 -> y * width + (w - 1 - x);
                    case 3 -> (h - 1 - y) * width + (w - 1 - x);
                    case 4 -> (h - 1 - y) * width + x;
                    case 5 -> x * width + y;
                    case 6 -> x * width + (h - 1 - y);
                    case 7 -> (w - 1 - x) * width + (h - 1 - y);
                    default -> (w - 1 - x) * width + y;
                };
                to[at] = from[y * w + x];
            }
        }
        return target;
    }

    /** Whether a pixel is not opaque. */
    static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        for (int pixel : pixels(image)) {
            if (pixel >>> 24 != 0xff) {
                return true;
            }
        }
        return false;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
