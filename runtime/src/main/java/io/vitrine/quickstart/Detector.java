package io.vitrine.quickstart;

import io.vitrine.quickstart.scene.Bounds;
import io.vitrine.quickstart.scene.Draws;
import io.vitrine.quickstart.scene.Mood;
import io.vitrine.quickstart.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A detector that is good and not perfect: it misses what is small, covered or in the dark more often, takes classes for others
 * that look like them, now and then sees what is not there, and is surer when it is right.
 */
final class Detector {
    private static final Map<String, List<String>> LOOKS_LIKE = Map.ofEntries(
            Map.entry("cat", List.of("dog")),
            Map.entry("dog", List.of("cat", "sheep", "horse")),
            Map.entry("cow", List.of("horse", "sheep")),
            Map.entry("horse", List.of("cow", "dog")),
            Map.entry("sheep", List.of("cow", "dog")),
            Map.entry("car", List.of("truck", "bus")),
            Map.entry("bus", List.of("truck", "car")),
            Map.entry("truck", List.of("bus", "car")),
            Map.entry("bicycle", List.of("motorcycle")),
            Map.entry("person", List.of("fire hydrant", "bird")),
            Map.entry("bird", List.of("kite", "airplane")),
            Map.entry("kite", List.of("bird", "umbrella")),
            Map.entry("boat", List.of("surfboard", "car")),
            Map.entry("tree", List.of("potted plant")),
            Map.entry("potted plant", List.of("vase", "tree")),
            Map.entry("vase", List.of("bottle", "potted plant")),
            Map.entry("bottle", List.of("vase")),
            Map.entry("cup", List.of("vase", "bottle")),
            Map.entry("apple", List.of("orange", "sports ball")),
            Map.entry("orange", List.of("apple", "sports ball")),
            Map.entry("book", List.of("laptop")),
            Map.entry("laptop", List.of("tv")),
            Map.entry("tv", List.of("laptop")),
            Map.entry("couch", List.of("chair", "bench")),
            Map.entry("bench", List.of("chair")),
            Map.entry("chair", List.of("bench")),
            Map.entry("dining table", List.of("bench")),
            Map.entry("umbrella", List.of("kite")));

    private Detector() {}

    /** What it says of a scene in which {@code seen} are. */
    static List<Guess> look(Scene scene, List<Seen> seen, Draws draws) {
        var guesses = new ArrayList<Guess>();
        for (Seen one : seen) {
            double quality = quality(scene, one);
            if (draws.uniform() < .60 + .375 * quality) {
                guesses.add(found(scene, one, quality, draws));
                if (draws.chance(.03)) {
                    guesses.add(again(scene, one, draws));
                }
            }
        }
        double rate = .055 * seen.size() + .25 + (scene.mood().night() ? .25 : 0);
        for (double left = rate; draws.uniform() < left; left -= .7) {
            guesses.add(nothing(scene, seen, draws));
        }
        return List.copyOf(guesses);
    }

    /** How easy a thing is to find, in {@code [0, 1]}. */
    private static double quality(Scene scene, Seen one) {
        double share = one.box().area() / scene.width() / scene.height();
        double size = Math.min(1, Math.sqrt(share) / .16);
        double dark = scene.mood().night() || scene.mood().weather() == Mood.Weather.FOGGY ? .82 : 1;
        return one.crowd() ? .35 : size * (.35 + .65 * one.visible()) * dark * .75 + .25 * one.visible();
    }

    private static Guess found(Scene scene, Seen one, double quality, Draws draws) {
        boolean wrong = draws.uniform() < .12 - .09 * quality;
        List<String> others = LOOKS_LIKE.getOrDefault(one.label(), List.of());
        String label = wrong && !others.isEmpty() ? others.get(draws.below(others.size())) : one.label();
        boolean right = label.equals(one.label());
        Bounds box = moved(scene, one.box(), .02 + .055 * (1 - quality), draws);
        double fit = one.box().overlap(box);
        double mean = right ? .42 + .36 * quality + .20 * fit : .34 + .16 * quality;
        return new Guess(label, box, confidence(draws.gauss(mean, .09)));
    }

    /** A second box around the same thing, worse and less sure. */
    private static Guess again(Scene scene, Seen one, Draws draws) {
        return new Guess(one.label(), moved(scene, one.box(), .20, draws), confidence(draws.gauss(.34, .08)));
    }

    /** A box around nothing: of a class that the scene has, about as large. */
    private static Guess nothing(Scene scene, List<Seen> seen, Draws draws) {
        String label =
                seen.isEmpty() ? "bird" : seen.get(draws.below(seen.size())).label();
        double w = scene.width() * draws.between(.03, .13);
        double h = scene.height() * draws.between(.04, .16);
        double x = draws.between(0, scene.width() - w);
        double y = draws.between(scene.height() * .2, scene.height() - h);
        return new Guess(label, new Bounds(x, y, x + w, y + h), confidence(draws.gauss(.31, .12)));
    }

    private static Bounds moved(Scene scene, Bounds box, double by, Draws draws) {
        double w = box.width() * by;
        double h = box.height() * by;
        return new Bounds(
                        box.left() + draws.gauss(0, w),
                        box.top() + draws.gauss(0, h),
                        box.right() + draws.gauss(0, w),
                        box.bottom() + draws.gauss(0, h))
                .within(scene.width(), scene.height());
    }

    private static double confidence(double wanted) {
        return Math.round(1000 * Math.max(.06, Math.min(.995, wanted))) / 1000.0;
    }
}
