package io.vitrine.quickstart;

import io.vitrine.quickstart.scene.Cover;
import io.vitrine.quickstart.scene.Scene;
import java.util.Arrays;
import java.util.List;

/**
 * How little a scene is like the others, in {@code [0, 1]}: the mean distance to the three that are nearest in colour, layout and
 * content, by the largest there is.
 */
final class Uniqueness {
    private static final int NEAREST = 3;

    private Uniqueness() {}

    /** What of a scene is compared: its sky's colours, what surfaces lie where, and how many things of which class it has. */
    static double[] features(Scene scene, Cover cover, List<Seen> seen) {
        double[] features = new double[9 + 12 * 9 + 4 + 16];
        int[] sky = {scene.mood().sky()[0], scene.mood().sky()[1], scene.mood().light()};
        for (int i = 0; i < 3; i++) {
            features[3 * i] = (sky[i] >> 16 & 255) / 255.0;
            features[3 * i + 1] = (sky[i] >> 8 & 255) / 255.0;
            features[3 * i + 2] = (sky[i] & 255) / 255.0;
        }
        double cell = 9.0 / cover.columns() / cover.rows();
        for (int row = 0; row < cover.rows(); row++) {
            for (int column = 0; column < cover.columns(); column++) {
                int part = 3 * (3 * row / cover.rows()) + 3 * column / cover.columns();
                features[9 + 9 * cover.region(column, row) + part] += .35 * cell;
            }
        }
        int shape = 9 + 12 * 9;
        features[shape] = .5 * scene.width() / (scene.width() + scene.height());
        features[shape + 1] = Math.min(1, seen.size() / 20.0);
        features[shape + 2] = .3 * scene.mood().weather().ordinal() / 5;
        features[shape + 3] = .3 * scene.mood().time().ordinal() / 4;
        for (Seen one : seen) {
            int bin = Math.floorMod(one.label().hashCode(), 16);
            features[shape + 4 + bin] += .6 * Math.sqrt(one.box().area() / scene.width() / scene.height());
        }
        return features;
    }

    /** One number for each of {@code all}, in their order, to three places. */
    static double[] of(List<double[]> all) {
        double[] mean = new double[all.size()];
        for (int i = 0; i < all.size(); i++) {
            double[] distances = new double[all.size()];
            for (int j = 0; j < all.size(); j++) {
                distances[j] = distance(all.get(i), all.get(j));
            }
            Arrays.sort(distances);
            // the first is its own, 0
            for (int k = 1; k <= Math.min(NEAREST, all.size() - 1); k++) {
                mean[i] += distances[k] / NEAREST;
            }
        }
        double most = Math.max(1e-9, Arrays.stream(mean).max().orElse(1));
        return Arrays.stream(mean)
                .map(value -> Math.round(1000 * value / most) / 1000.0)
                .toArray();
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
