package io.vitrine.quickstart.scene;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Predicate;

/** Paints scenes. Any thread; a picture of 0.7 million pixels takes about 50 ms. */
public final class Painter {
    private Painter() {}

    /** The picture of a scene, each side {@code scale} times as long. */
    public static BufferedImage paint(Scene scene, double scale) {
        BufferedImage image = paint(scene, scale, mark -> true);
        Finish.of(scene, pixels(image), image.getWidth(), image.getHeight());
        return image;
    }

    /** Without grain, and only those marks that {@code wanted} wants. */
    static BufferedImage paint(Scene scene, double scale, Predicate<Mark> wanted) {
        int width = Math.max(1, (int) Math.round(scene.width() * scale));
        int height = Math.max(1, (int) Math.round(scene.height() * scale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
        AffineTransform whole = pen.getTransform();
        for (Mark mark : scene.marks()) {
            if (!wanted.test(mark)) {
                continue;
            }
            if (mark instanceof Mark.Fill fill) {
                pen.transform(fill.place());
                pen.setPaint(fill.paint());
                pen.fill(fill.shape());
                pen.setTransform(whole);
            } else if (mark instanceof Mark.Soften soften) {
                Softening.soften(pixels(image), width, height, (int) Math.round(soften.radius() * scale));
            } else if (mark instanceof Mark.Mirror mirror) {
                Mirroring.mirror(pixels(image), width, height, mirror, scale);
            }
        }
        pen.dispose();
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
