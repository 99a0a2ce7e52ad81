package io.vitrine.quickstart.scene;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/** One step of painting a picture. */
sealed interface Mark {
    /**
     * Fills a shape.
     *
     * @param place moves the shape and its paint into the picture
     * @param thing the number of the thing that the shape is a part of; -1 for none
     * @param region what of the scenery it is a part of; null for what covers nothing, such as light
     */
    record Fill(
            Shape shape,
            Paint paint,
            AffineTransform place,
            int thing,
            @Nullable Region region) implements Mark {}

    /** Blurs all that is painted so far; {@code radius} in pixels. */
    record Soften(int radius) implements Mark {}

    /**
     * Shows, within a part of the picture, what is above its upper edge upside down.
     *
     * @param edge where the mirror begins, in pixels from the top
     * @param bottom where it ends
     * @param strength in {@code [0, 1]}, at the edge; it fades downwards
     * @param ripple how far it wavers sideways, in pixels
     */
    record Mirror(int edge, int bottom, double strength, double ripple, long seed) implements Mark {}
}
