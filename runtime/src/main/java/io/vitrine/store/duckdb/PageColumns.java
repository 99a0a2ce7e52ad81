package io.vitrine.store.duckdb;

import io.vitrine.store.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns labels, one by one, into the columns of a page. */
final class PageColumns {
    private PageColumns() {}

    static Page of(
            List<Long> keys, Map<Long, List<Drawn>> bySample, List<String> classes, List<Page.DrawnField> fields) {
        int[] starts = new int[keys.size() + 1];
        var labels = new ArrayList<Drawn>();
        for (int i = 0; i < keys.size(); i++) {
            labels.addAll(bySample.getOrDefault(keys.get(i), List.of()));
            starts[i + 1] = labels.size();
        }
        float[] boxes = new float[4 * labels.size()];
        float[] confidences = new float[labels.size()];
        for (int i = 0; i < labels.size(); i++) {
            Drawn label = labels.get(i);
            boxes[4 * i] = label.x();
            boxes[4 * i + 1] = label.y();
            boxes[4 * i + 2] = label.w();
            boxes[4 * i + 3] = label.h();
            confidences[i] = label.confidence();
        }
        int[] classNumbers = labels.stream().mapToInt(Drawn::label).toArray();
        int[] fieldNumbers = labels.stream().mapToInt(Drawn::field).toArray();
        return new Page(
                keys.size(), starts, boxes, classNumbers, confidences, fieldNumbers, classes, fields, shapes(labels));
    }

    private static Page.Shapes shapes(List<Drawn> all) {
        int count = all.stream().mapToInt(label -> label.shapes().size()).sum();
        if (count == 0) {
            return Page.Shapes.NONE;
        }
        int[] labels = new int[count];
        int[] starts = new int[count + 1];
        boolean[] closed = new boolean[count];
        boolean[] filled = new boolean[count];
        var coordinates = new ArrayList<float[]>(count);
        int shape = 0;
        for (int i = 0; i < all.size(); i++) {
            for (float[] points : all.get(i).shapes()) {
                labels[shape] = i;
                closed[shape] = all.get(i).closed();
                filled[shape] = all.get(i).filled();
                starts[shape + 1] = starts[shape] + points.length / 2;
                coordinates.add(points);
                shape++;
            }
        }
        float[] points = new float[2 * starts[count]];
        for (int i = 0; i < count; i++) {
            System.arraycopy(coordinates.get(i), 0, points, 2 * starts[i], 2 * (starts[i + 1] - starts[i]));
        }
        return new Page.Shapes(labels, starts, points, closed, filled);
    }
}
