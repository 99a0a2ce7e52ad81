package io.vitrine.quickstart;

import io.vitrine.model.Classification;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import io.vitrine.model.Segmentation;
import io.vitrine.quickstart.scene.Cover;
import io.vitrine.quickstart.scene.Draws;
import io.vitrine.quickstart.scene.Mood;
import io.vitrine.quickstart.scene.Scene;
import io.vitrine.quickstart.scene.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The samples of the dataset: pictures with what is said about them. */
final class Samples {
    /** How many pixels a cell of the mask is wide and high. */
    private static final double CELL = 4;

    /** How many samples are marked as in need of a look. */
    private static final int TO_FIX = 24;

    private Samples() {}

    /** What is known of a scene. */
    record Known(Scene scene, Cover cover, List<Seen> seen, List<Guess> guesses) {
        static Known of(int number) {
            Scene scene = Scenes.of(number);
            Cover cover = Cover.of(scene, CELL);
            List<Seen> seen = Seen.in(scene, cover);
            return new Known(scene, cover, seen, Detector.look(scene, seen, new Draws(7_000L + number)));
        }

        /** How many things were missed, and how many guesses are of nothing or of another class. */
        int mistakes() {
            return Agreement.of(seen, guesses).mistakes();
        }
    }

    /** All of them, in order; their pictures need not be drawn yet, but for {@code sizeBytes} of the metadata. */
    static List<Sample> all(Path folder) throws IOException {
        List<Known> known =
                IntStream.range(0, Scenes.COUNT).parallel().mapToObj(Known::of).toList();
        double[] uniqueness = Uniqueness.of(known.stream()
                .map(one -> Uniqueness.features(one.scene(), one.cover(), one.seen()))
                .toList());
        Set<Integer> worst = known.stream()
                .sorted(Comparator.comparingInt((Known one) -> -one.mistakes())
                        .thenComparingInt(one -> one.scene().number()))
                .limit(TO_FIX)
                .map(one -> one.scene().number())
                .collect(Collectors.toSet());
        var samples = new ArrayList<Sample>();
        for (Known one : known) {
            int number = one.scene().number();
            samples.add(sample(folder, one, uniqueness[number], worst.contains(number)));
        }
        return samples;
    }

    private static Sample sample(Path folder, Known known, double uniqueness, boolean toFix) throws IOException {
        Scene scene = known.scene();
        Mood mood = scene.mood();
        var draws = new Draws(90_000L + scene.number());
        Path file = folder.resolve(Pictures.name(scene.number()));
        Occasion occasion = Occasion.of(scene, draws);
        var tags = new ArrayList<String>(List.of(split(draws)));
        if (mood.night()) {
            tags.add("night");
        }
        if (toFix) {
            tags.add("needs-fix");
        }
        return Sample.of(file)
                .withTags(tags.toArray(String[]::new))
                .withMetadata(
                        new Metadata(Files.size(file), "image/jpeg", (long) scene.width(), (long) scene.height(), 3L))
                .with("ground_truth", Labels.truth(scene, known.seen()))
                .with("predictions", Labels.guesses(scene, known.guesses()))
                .with("scene", Classification.of(scene.kind()))
                .with("weather", Classification.of(lower(mood.weather())))
                .with("predicted_weather", weather(mood.weather(), draws))
                .with("outlines", Labels.outlines(scene))
                .with("joints", Labels.joints(scene, known.seen()))
                .with("surfaces", Segmentation.of(Labels.surfaces(known.cover())))
                .with("uniqueness", uniqueness)
                .with("time_of_day", lower(mood.time()))
                .with("capture_time", occasion.time())
                .with("location", occasion.place());
    }

    private static String split(Draws draws) {
        double die = draws.uniform();
        return die < .65 ? "train" : die < .87 ? "validation" : "test";
    }

    /** Right about nine times in ten, and surer then; mistaken for a weather that is near. */
    private static Classification weather(Mood.Weather weather, Draws draws) {
        Mood.Weather[] all = Mood.Weather.values();
        boolean right = draws.chance(.88);
        int near = weather.ordinal()
                + (weather.ordinal() == 0 || weather.ordinal() < all.length - 1 && draws.chance(.5) ? 1 : -1);
        double confidence = Math.max(.3, Math.min(.99, right ? draws.gauss(.84, .1) : draws.gauss(.52, .1)));
        return Classification.of(lower(right ? weather : all[near]))
                .withConfidence(Math.round(1000 * confidence) / 1000.0);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
