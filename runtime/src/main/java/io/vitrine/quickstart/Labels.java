package io.vitrine.quickstart;

import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Keypoint;
import io.vitrine.model.Keypoints;
import io.vitrine.model.Mask;
import io.vitrine.model.Point;
import io.vitrine.model.Polyline;
import io.vitrine.model.Polylines;
import io.vitrine.quickstart.scene.Cover;
import io.vitrine.quickstart.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/** Says what is known of a scene in labels. */
final class Labels {
    private Labels() {}

    static Detections truth(Scene scene, List<Seen> seen) {
        return new Detections(seen.stream().map(one -> truth(scene, one)).toList());
    }

    private static Detection truth(Scene scene, Seen one) {
        var tags = new ArrayList<String>();
        double share = one.box().area() / scene.width() / scene.height();
        if (share < .004) {
            tags.add("small");
        }
        if (one.visible() < .5) {
            tags.add("hard");
        }
        return Detection.of(one.label(), Seen.relative(one.box(), scene))
                .withTags(tags.toArray(String[]::new))
                .with("occluded", one.covered())
                .with("truncated", one.cut())
                .with("iscrowd", one.crowd())
                .with("visibility", Math.round(100 * one.visible()) / 100.0);
    }

    static Detections guesses(Scene scene, List<Guess> guesses) {
        return new Detections(guesses.stream()
                .filter(guess -> guess.box().area() > 0)
                .map(guess -> Detection.of(guess.label(), Seen.relative(guess.box(), scene))
                        .withConfidence(guess.confidence()))
                .toList());
    }

    /** The joints of people; one out of the picture has no place. */
    static Keypoints joints(Scene scene, List<Seen> seen) {
        var people = new ArrayList<Keypoint>();
        for (Seen one : seen) {
            if (one.thing().joints().isEmpty()) {
                continue;
            }
            List<Point> points = one.thing().joints().stream()
                    .map(at -> point(at[0] / scene.width(), at[1] / scene.height()))
                    .toList();
            people.add(Keypoint.of(one.label(), points).with("occluded", one.covered()));
        }
        return new Keypoints(people);
    }

    private static Point point(double x, double y) {
        boolean inside = x >= 0 && x < 1 && y >= 0 && y < 1;
        return inside ? Point.of(Seen.round(x), Seen.round(y)) : Point.of(Double.NaN, Double.NaN);
    }

    static Polylines outlines(Scene scene) {
        var lines = new ArrayList<Polyline>();
        for (Scene.Outline outline : scene.outlines()) {
            List<Point> clipped = Clipping.unit(outline.xy(), scene.width(), scene.height());
            if (clipped.size() > 2) {
                lines.add(Polyline.of(outline.label(), List.of(clipped))
                        .withClosed(true)
                        .withFilled(true));
            }
        }
        return new Polylines(lines);
    }

    /** A class for each cell of the cover. */
    static Mask surfaces(Cover cover) {
        float[] pixels = new float[cover.columns() * cover.rows()];
        for (int row = 0; row < cover.rows(); row++) {
            for (int column = 0; column < cover.columns(); column++) {
                pixels[row * cover.columns() + column] = cover.region(column, row);
            }
        }
        return Mask.of(cover.columns(), cover.rows(), pixels);
    }
}
