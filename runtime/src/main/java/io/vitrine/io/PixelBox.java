package io.vitrine.io;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Names;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A box as annotations say it: its top left corner, width and height, in pixels. It may be empty, inverted or outside.
 */
public record PixelBox(double x, double y, double width, double height) {
    /** Coordinates rounded to two decimals may add up to this much more than the picture; that is not worth a note. */
    private static final double ROUNDING = 0.011;

    /** The same box relative to a picture of this size. */
    public BoundingBox relativeTo(PixelSize size) {
        return BoundingBox.of(x / size.width(), y / size.height(), width / size.width(), height / size.height());
    }

    /** What is odd about this box in a picture of this size, for people; empty if nothing is. */
    public Optional<String> oddity(PixelSize size, @Nullable String label) {
        String what = odd(size);
        return what == null
                ? Optional.empty()
                : Optional.of("the box of %s %s; kept as written (%s)".formatted(named(label), what, this));
    }

    private @Nullable String odd(PixelSize size) {
        if (width < 0 || height < 0) {
            return "is inverted";
        }
        if (width == 0 || height == 0) {
            return "has no area";
        }
        if (x >= size.width() || y >= size.height() || x + width <= 0 || y + height <= 0) {
            return "is outside its picture of " + size;
        }
        boolean within = x >= -ROUNDING
                && y >= -ROUNDING
                && x + width <= size.width() + ROUNDING
                && y + height <= size.height() + ROUNDING;
        return within ? null : "reaches outside its picture of " + size;
    }

    /** How messages call a class. */
    public static String named(@Nullable String label) {
        return label == null ? "no class" : "\"" + Names.shown(label) + "\"";
    }

    @Override
    public String toString() {
        return "x %s, y %s, width %s, height %s"
                .formatted(Numbers.shown(x), Numbers.shown(y), Numbers.shown(width), Numbers.shown(height));
    }
}
