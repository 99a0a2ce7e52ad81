package io.vitrine.quickstart.scene;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Makes shapes. Where two parts of one shape overlap, both run clockwise, so that the overlap is inside. */
final class Shapes {
    private Shapes() {}

    static Path2D polygon(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A smooth closed curve through the points. */
    static Path2D blob(double... xy) {
        int n = xy.length / 2;
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 0; i < n; i++) {
            curve(path, xy, (i + n - 1) % n, i, (i + 1) % n, (i + 2) % n);
        }
        path.closePath();
        return path;
    }

    /** A smooth curve through the points, from the first to the last; to be closed by the caller. */
    static Path2D along(double... xy) {
        int n = xy.length / 2;
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 0; i + 1 < n; i++) {
            curve(path, xy, Math.max(0, i - 1), i, i + 1, Math.min(n - 1, i + 2));
        }
        return path;
    }

    private static void curve(Path2D path, double[] xy, int before, int from, int to, int after) {
        double pull = 1 / 6.0;
        path.curveTo(
                xy[2 * from] + (xy[2 * to] - xy[2 * before]) * pull,
                xy[2 * from + 1] + (xy[2 * to + 1] - xy[2 * before + 1]) * pull,
                xy[2 * to] - (xy[2 * after] - xy[2 * from]) * pull,
                xy[2 * to + 1] - (xy[2 * after + 1] - xy[2 * from + 1]) * pull,
                xy[2 * to],
                xy[2 * to + 1]);
    }

    static Shape oval(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    static Shape disc(double x, double y, double r) {
        return oval(x, y, r, r);
    }

    static Shape ring(double x, double y, double outer, double inner) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        path.append(disc(x, y, outer), false);
        path.append(disc(x, y, inner), false);
        return path;
    }

    static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Shape rounded(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    /** A limb: thick {@code r1} around its first end, {@code r2} around its other one. */
    static Path2D limb(double x1, double y1, double r1, double x2, double y2, double r2) {
        var path = new Path2D.Double();
        addLimb(path, x1, y1, r1, x2, y2, r2);
        return path;
    }

    /** A line of limbs, all of one thickness. */
    static Path2D line(double radius, double... xy) {
        var path = new Path2D.Double();
        for (int i = 0; i + 3 < xy.length; i += 2) {
            addLimb(path, xy[i], xy[i + 1], radius, xy[i + 2], xy[i + 3], radius);
        }
        return path;
    }

    static void addLimb(Path2D path, double x1, double y1, double r1, double x2, double y2, double r2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
        double nx = -dy / length;
        double ny = dx / length;
        // runs as the discs do
        path.append(
                polygon(
                        x1 - nx * r1,
                        y1 - ny * r1,
                        x2 - nx * r2,
                        y2 - ny * r2,
                        x2 + nx * r2,
                        y2 + ny * r2,
                        x1 + nx * r1,
                        y1 + ny * r1),
                false);
        path.append(disc(x1, y1, r1), false);
        path.append(disc(x2, y2, r2), false);
    }

    static Path2D all(Shape... shapes) {
        var path = new Path2D.Double();
        for (Shape shape : shapes) {
            path.append(shape, false);
        }
        return path;
    }

    /** Turned clockwise around a point; by {@link StrictMath}, so that boxes come out the same everywhere. */
    static AffineTransform turn(double radians, double x, double y) {
        double sin = StrictMath.sin(radians);
        double cos = StrictMath.cos(radians);
        return new AffineTransform(cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos);
    }

    static Shape turned(Shape shape, double radians, double x, double y) {
        return turn(radians, x, y).createTransformedShape(shape);
    }
}
