package io.vitrine.quickstart.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The scenes of the dataset, by number: always the same ones. */
public final class Scenes {
    /** How many there are. */
    public static final int COUNT = 200;

    private record Family(
            String name, int share, List<int[]> sizes, Function<Draws, Mood> mood, Consumer<Sketch> compose) {}

    private static final int[] WIDE = {912, 608};
    private static final int[] FLAT = {960, 540};
    private static final int[] CLASSIC = {816, 612};
    private static final int[] LONG = {1200, 450};
    private static final int[] TALL = {576, 792};
    private static final int[] SLIM = {544, 816};
    private static final int[] SQUARE = {696, 696};

    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "street",
                    44,
                    List.of(WIDE, WIDE, FLAT, CLASSIC, LONG, TALL, SQUARE),
                    Moods::outside,
                    Streets::compose),
            new Family(
                    "harbour", 28, List.of(WIDE, FLAT, LONG, CLASSIC, SQUARE, TALL), Moods::outside, Harbours::compose),
            new Family("field", 26, List.of(WIDE, FLAT, LONG, CLASSIC, SQUARE, TALL), Moods::outside, Fields::compose),
            new Family("desk", 22, List.of(WIDE, CLASSIC, FLAT, SQUARE), Inside::mood, Inside::desk),
            new Family("park", 20, List.of(WIDE, FLAT, CLASSIC, TALL, SQUARE), Moods::outside, Parks::compose),
            new Family("room", 18, List.of(WIDE, FLAT, CLASSIC), Inside::mood, Inside::room),
            new Family("beach", 14, List.of(WIDE, FLAT, LONG, SQUARE), Beaches::warm, Beaches::compose),
            new Family("lake", 14, List.of(WIDE, FLAT, LONG, TALL, SLIM), Moods::outside, Lakes::compose),
            new Family("portrait", 8, List.of(TALL, SQUARE, SLIM, CLASSIC), Moods::outside, Portraits::compose),
            new Family("sky", 6, List.of(WIDE, TALL, SQUARE), Beaches::warm, Airs::compose));

    private static final List<Family> ORDER = order();

    private Scenes() {}

    /** The families in the order of the scenes: dealt so that neighbours differ. */
    private static List<Family> order() {
        var order = new ArrayList<Family>();
        int[] dealt = new int[FAMILIES.size()];
        for (int number = 0; number < COUNT; number++) {
            int next = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < dealt.length; i++) {
                // how far it is behind its share, and a little by chance
                double behind = FAMILIES.get(i).share() * (number + 1.0) / COUNT
                        - dealt[i]
                        + .9 * new Draws(number * 31L + i).uniform();
                boolean again = number > 0 && order.get(number - 1) == FAMILIES.get(i);
                if (dealt[i] < FAMILIES.get(i).share() && behind - (again ? 1.5 : 0) > most) {
                    most = behind - (again ? 1.5 : 0);
                    next = i;
                }
            }
            dealt[next]++;
            order.add(FAMILIES.get(next));
        }
        return List.copyOf(order);
    }

    /** The kind of scene {@code number}, without composing it. */
    public static String kind(int number) {
        return ORDER.get(number).name();
    }

    /** Composes scene {@code number}, from 0; the same every time and everywhere. Any thread. */
    public static Scene of(int number) {
        Family family = ORDER.get(number);
        var draws = new Draws(number + 1000L);
        int[] size = family.sizes().get(draws.below(family.sizes().size()));
        var sketch = new Sketch(size[0], size[1], family.mood().apply(draws), draws);
        family.compose().accept(sketch);
        return sketch.finish(number, family.name());
    }
}
