package io.vitrine.quickstart.scene;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * Which region and which thing is to be seen where, on a grid coarser than the picture. It fills outlines by itself, since what a
 * graphics library covers may differ from one JDK to another, and labels must not.
 */
public final class Cover {
    private final int columns;
    private final int rows;
    private final double cell;
    private final byte[] regions;
    private final short[] seen;
    private final int[] whole;

    private Cover(Scene scene, double cell) {
        this.cell = cell;
        this.columns = (int) Math.ceil(scene.width() / cell);
        this.rows = (int) Math.ceil(scene.height() / cell);
        this.regions = new byte[columns * rows];
        this.seen = new short[columns * rows];
        this.whole = new int[scene.things().size()];
        Arrays.fill(seen, (short) -1);
    }

    /** That of a scene; {@code cell} is how many pixels a cell of the grid is wide and high. */
    public static Cover of(Scene scene, double cell) {
        var cover = new Cover(scene, cell);
        short[] own = new short[cover.seen.length];
        Arrays.fill(own, (short) -1);
        for (Mark mark : scene.marks()) {
            if (mark instanceof Mark.Fill fill && fill.region() != null) {
                cover.fill(fill, own);
            }
        }
        return cover;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** The value of the region at a cell; 0 for none. */
    public int region(int column, int row) {
        return regions[row * columns + column];
    }

    /** The number of the thing at a cell; -1 for none. */
    public int thing(int column, int row) {
        return seen[row * columns + column];
    }

    /** How much of a thing is to be seen, of what is within the picture; in {@code [0, 1]}. */
    public double visible(int thing) {
        int visible = 0;
        for (short at : seen) {
            visible += at == thing ? 1 : 0;
        }
        return whole[thing] == 0 ? 0 : (double) visible / whole[thing];
    }

    /** What of a thing is to be seen, in pixels; empty where nothing is. */
    public Bounds seen(int thing) {
        int left = columns;
        int top = rows;
        int right = 0;
        int bottom = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (seen[row * columns + column] == thing) {
                    left = Math.min(left, column);
                    right = Math.max(right, column + 1);
                    top = Math.min(top, row);
                    bottom = Math.max(bottom, row + 1);
                }
            }
        }
        return new Bounds(left * cell, top * cell, right * cell, bottom * cell);
    }

    private void fill(Mark.Fill fill, short[] own) {
        var edges = Edges.of(fill.shape(), grid(fill.place()));
        edges.fill(columns, rows, (row, from, to) -> {
            for (int at = row * columns + from; at < row * columns + to; at++) {
                regions[at] = (byte) fill.region().value();
                seen[at] = (short) fill.thing();
                if (fill.thing() >= 0 && own[at] != fill.thing()) {
                    own[at] = (short) fill.thing();
                    whole[fill.thing()]++;
                }
            }
        });
    }

    private AffineTransform grid(AffineTransform place) {
        var grid = new AffineTransform(1 / cell, 0, 0, 1 / cell, 0, 0);
        grid.concatenate(place);
        return grid;
    }

    /** The edges of a shape, of curves as lines; each is x1, y1, x2, y2. */
    private record Edges(double[] xy, int count, boolean evenOdd) {
        interface Span {
            void on(int row, int from, int to);
        }

        static Edges of(Shape shape, AffineTransform place) {
            double[] edges = new double[64];
            int count = 0;
            double[] at = new double[6];
            double startX = 0;
            double startY = 0;
            double x = 0;
            double y = 0;
            PathIterator path = shape.getPathIterator(place, Bounds.FLATNESS);
            boolean evenOdd = path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
            for (; !path.isDone(); path.next()) {
                int kind = path.currentSegment(at);
                double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
                double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
                if (kind == PathIterator.SEG_MOVETO) {
                    startX = toX;
                    startY = toY;
                } else if (toY != y) {
                    if (4 * count + 4 > edges.length) {
                        edges = Arrays.copyOf(edges, 2 * edges.length);
                    }
                    edges[4 * count] = x;
                    edges[4 * count + 1] = y;
                    edges[4 * count + 2] = toX;
                    edges[4 * count + 3] = toY;
                    count++;
                }
                x = toX;
                y = toY;
            }
            return new Edges(edges, count, evenOdd);
        }

        /** Hands out the cells whose middle is inside, row by row. */
        void fill(int columns, int rows, Span span) {
            double top = Double.POSITIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                top = Math.min(top, Math.min(xy[4 * i + 1], xy[4 * i + 3]));
                bottom = Math.max(bottom, Math.max(xy[4 * i + 1], xy[4 * i + 3]));
            }
            double[] crossings = new double[count];
            int last = (int) Math.min(rows - 1.0, Math.ceil(bottom));
            for (int row = (int) Math.max(0, Math.floor(top)); row <= last; row++) {
                row(row, crossings, columns, span);
            }
        }

        private void row(int row, double[] crossings, int columns, Span span) {
            double y = row + .5;
            int n = 0;
            for (int i = 0; i < count; i++) {
                double y1 = xy[4 * i + 1];
                double y2 = xy[4 * i + 3];
                if (y1 <= y != y2 <= y) {
                    double x = xy[4 * i] + (y - y1) / (y2 - y1) * (xy[4 * i + 2] - xy[4 * i]);
                    crossings[n++] = x;
                }
            }
            if (n == 0) {
                return;
            }
            if (n == 2 || evenOdd) {
                Arrays.sort(crossings, 0, n);
                for (int i = 0; i + 1 < n; i += 2) {
                    tell(row, crossings[i], crossings[i + 1], columns, span);
                }
                return;
            }
            wound(row, y, columns, span);
        }

        /** Inside is where the outline goes round, however often. */
        private void wound(int row, double y, int columns, Span span) {
            var downs = new java.util.ArrayList<double[]>();
            for (int i = 0; i < count; i++) {
                double y1 = xy[4 * i + 1];
                double y2 = xy[4 * i + 3];
                if (y1 <= y != y2 <= y) {
                    double x = xy[4 * i] + (y - y1) / (y2 - y1) * (xy[4 * i + 2] - xy[4 * i]);
                    downs.add(new double[] {x, y1 < y2 ? 1 : -1});
                }
            }
            downs.sort(java.util.Comparator.comparingDouble(crossing -> crossing[0]));
            int round = 0;
            double from = 0;
            for (double[] crossing : downs) {
                int before = round;
                round += (int) crossing[1];
                if (before == 0 && round != 0) {
                    from = crossing[0];
                } else if (before != 0 && round == 0) {
                    tell(row, from, crossing[0], columns, span);
                }
            }
        }

        private static void tell(int row, double from, double to, int columns, Span span) {
            int first = (int) Math.max(0, Math.ceil(from - .5));
            int end = (int) Math.min(columns, Math.ceil(to - .5));
            if (first < end) {
                span.on(row, first, end);
            }
        }
    }
}
