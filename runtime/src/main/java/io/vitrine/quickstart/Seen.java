package io.vitrine.quickstart;

import io.vitrine.model.BoundingBox;
import io.vitrine.quickstart.scene.Bounds;
import io.vitrine.quickstart.scene.Cover;
import io.vitrine.quickstart.scene.Scene;
import io.vitrine.quickstart.scene.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A thing as a careful person would draw a box around it.
 *
 * @param box around what of it is seen, in pixels
 * @param visible how much of it is not covered by others, in {@code [0, 1]}
 * @param cut whether it reaches out of the picture
 * @param crowd whether it stands for several small ones
 * @param number of the thing in its scene; -1 for a crowd
 */
record Seen(String label, Bounds box, double visible, boolean cut, boolean crowd, int number, Thing thing) {
    /** Things of which less is seen get no box. */
    private static final double LEAST_VISIBLE = .14;

    private static final double LEAST_SIDE = 7;
    private static final double LEAST_AREA = 110;

    /** From so many small ones of a class on, they get one box together. */
    private static final int CROWD = 4;

    private static final double SMALL = .0009;

    /** What is seen in a scene, in the order of its things; crowds last. */
    static List<Seen> in(Scene scene, Cover cover) {
        var seen = new ArrayList<Seen>();
        var small = new LinkedHashMap<String, List<Seen>>();
        double picture = (double) scene.width() * scene.height();
        for (int i = 0; i < scene.things().size(); i++) {
            Thing thing = scene.things().get(i);
            double visible = cover.visible(i);
            Bounds inside = thing.bounds().within(scene.width(), scene.height());
            Bounds box = visible > .9 ? inside : meet(inside, cover.seen(i));
            if (visible < LEAST_VISIBLE
                    || Math.min(box.width(), box.height()) < LEAST_SIDE
                    || box.area() < LEAST_AREA) {
                continue;
            }
            boolean cut = inside.area() < thing.bounds().area() * .985;
            var one = new Seen(thing.label(), box, visible, cut, false, i, thing);
            seen.add(one);
            if (box.area() < SMALL * picture) {
                small.computeIfAbsent(thing.label(), label -> new ArrayList<>()).add(one);
            }
        }
        for (Map.Entry<String, List<Seen>> group : small.entrySet()) {
            if (group.getValue().size() >= CROWD) {
                seen.removeAll(group.getValue());
                seen.add(crowd(group.getValue()));
            }
        }
        return List.copyOf(seen);
    }

    private static Seen crowd(List<Seen> members) {
        double left = members.stream().mapToDouble(one -> one.box.left()).min().orElseThrow();
        double top = members.stream().mapToDouble(one -> one.box.top()).min().orElseThrow();
        double right =
                members.stream().mapToDouble(one -> one.box.right()).max().orElseThrow();
        double bottom =
                members.stream().mapToDouble(one -> one.box.bottom()).max().orElseThrow();
        var box = new Bounds(left, top, right, bottom);
        String label = members.get(0).label();
        return new Seen(label, box, 1, false, true, -1, new Thing(label, box, List.of(), true));
    }

    private static Bounds meet(Bounds a, Bounds b) {
        return new Bounds(
                Math.max(a.left(), b.left()),
                Math.max(a.top(), b.top()),
                Math.min(a.right(), b.right()),
                Math.min(a.bottom(), b.bottom()));
    }

    boolean covered() {
        return visible < .88;
    }

    /** Relative to the picture, to four places. */
    static BoundingBox relative(Bounds box, Scene scene) {
        double left = round(box.left() / scene.width());
        double top = round(box.top() / scene.height());
        return BoundingBox.of(
                left,
                top,
                round(Math.min(1, box.right() / scene.width()) - left),
                round(Math.min(1, box.bottom() / scene.height()) - top));
    }

    static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
