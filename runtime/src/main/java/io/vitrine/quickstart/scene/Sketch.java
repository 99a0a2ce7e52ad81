package io.vitrine.quickstart.scene;

import java.awt.Color;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A scene while it is composed, back to front. */
final class Sketch {
    private static final AffineTransform HERE = new AffineTransform();

    final int width;
    final int height;
    final Mood mood;
    final Draws draws;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private final List<Scene.Outline> outlines = new ArrayList<>();
    private final List<Placed> waiting = new ArrayList<>();

    Sketch(int width, int height, Mood mood, Draws draws) {
        this.width = width;
        this.height = height;
        this.mood = mood;
        this.draws = draws;
    }

    private record Placed(Sprite sprite, double x, double y, double scale, int facing, boolean shaded, double order) {}

    /** Light, texture and other things that cover nothing. */
    Sketch tint(Shape shape, Paint paint) {
        marks.add(new Mark.Fill(shape, paint, HERE, -1, null));
        return this;
    }

    Sketch fill(Region region, Shape shape, Paint paint) {
        marks.add(new Mark.Fill(shape, paint, HERE, -1, region));
        return this;
    }

    /** A closed polygon that is worth a name; {@code xy} in pixels. */
    Sketch outline(String label, double... xy) {
        outlines.add(new Scene.Outline(label, xy));
        return this;
    }

    /**
     * Puts a sprite with its foot at a place.
     *
     * @param scale pixels in a metre
     * @param facing 1 to look to the right, -1 to the left
     */
    Sketch put(Sprite sprite, double x, double y, double scale, int facing) {
        return put(new Placed(sprite, x, y, scale, facing, true, y), Region.OBJECT);
    }

    Sketch put(Region region, Sprite sprite, double x, double y, double scale, int facing) {
        return put(new Placed(sprite, x, y, scale, facing, true, y), region);
    }

    /** Puts a sprite later, with {@link #putWaiting}, behind all whose foot is lower in the picture. */
    Sketch later(Sprite sprite, double x, double y, double scale, int facing) {
        waiting.add(new Placed(sprite, x, y, scale, facing, true, y));
        return this;
    }

    /** The same for what belongs onto another one: it comes just in front of what stands at {@code order}. */
    Sketch later(Sprite sprite, double x, double y, double scale, int facing, double order) {
        waiting.add(new Placed(sprite, x, y, scale, facing, true, order));
        return this;
    }

    Sketch putWaiting() {
        waiting.sort(Comparator.comparingDouble(Placed::order));
        waiting.forEach(placed -> put(placed, placed.sprite().label() == null ? Region.VEGETATION : Region.OBJECT));
        waiting.clear();
        return this;
    }

    private Sketch put(Placed placed, Region region) {
        Sprite sprite = placed.sprite();
        var place = new AffineTransform(placed.scale() * placed.facing(), 0, 0, placed.scale(), placed.x(), placed.y());
        if (sprite.shadow() > 0 && placed.shaded()) {
            shadow(placed);
        }
        int thing = sprite.label() == null ? -1 : things.size();
        Bounds bounds = Bounds.NONE;
        for (Sprite.Part part : sprite.parts()) {
            marks.add(new Mark.Fill(
                    part.shape(), part.paint(), place, part.solid() ? thing : -1, part.solid() ? region : null));
            if (part.solid()) {
                bounds = bounds.plus(Bounds.of(part.shape(), place));
            }
        }
        if (sprite.label() != null) {
            var joints = sprite.joints().stream()
                    .map(at -> new double[] {
                        placed.x() + at[0] * placed.scale() * placed.facing(), placed.y() + at[1] * placed.scale()
                    })
                    .toList();
            things.add(new Thing(sprite.label(), bounds, joints, false));
        }
        return this;
    }

    /** Names what was painted by hand as a thing: all of {@code shapes} in their order, each in its paint. */
    Sketch thing(String label, boolean crowd, Shape shape, Paint paint) {
        marks.add(new Mark.Fill(shape, paint, HERE, things.size(), Region.OBJECT));
        things.add(new Thing(label, Bounds.of(shape, HERE), List.of(), crowd));
        return this;
    }

    private void shadow(Placed placed) {
        double half = placed.sprite().shadow() * placed.scale();
        double lean = mood.shadowLean() * half;
        double strength = mood.shadow();
        if (strength <= 0) {
            return;
        }
        var paint = new RadialGradientPaint(0, 0, 1, new float[] {0, .55f, 1}, new Color[] {
            Ink.clear(0x05070F, strength), Ink.clear(0x05070F, strength * .6), Ink.clear(0x05070F, 0)
        });
        double wide = half * (1 + Math.abs(mood.shadowLean()) * .6);
        var place = new AffineTransform(wide, 0, 0, half * .16 + 1, placed.x() + lean * .6, placed.y());
        marks.add(new Mark.Fill(Shapes.disc(0, 0, 1), paint, place, -1, null));
    }

    /** A disc of light that fades to nothing. */
    Sketch glow(double x, double y, double radius, int ink, double strength) {
        return tint(Shapes.disc(x, y, radius), glowing(x, y, radius, ink, strength));
    }

    static RadialGradientPaint glowing(double x, double y, double radius, int ink, double strength) {
        return new RadialGradientPaint(
                (float) x, (float) y, (float) radius, new float[] {0, .25f, .6f, 1}, new Color[] {
                    Ink.clear(ink, strength),
                    Ink.clear(ink, strength * .45),
                    Ink.clear(ink, strength * .12),
                    Ink.clear(ink, 0)
                });
    }

    Sketch soften(int radius) {
        marks.add(new Mark.Soften(radius));
        return this;
    }

    Sketch mirror(double edge, double bottom, double strength, double ripple) {
        marks.add(new Mark.Mirror(
                (int) Math.round(edge), (int) Math.round(bottom), strength, ripple, draws.below(1 << 20)));
        return this;
    }

    Scene finish(int number, String kind) {
        putWaiting();
        return new Scene(
                number, kind, mood, width, height, List.copyOf(marks), List.copyOf(things), List.copyOf(outlines));
    }
}
