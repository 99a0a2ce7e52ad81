package io.vitrine.quickstart;

import io.vitrine.model.GeoLocation;
import io.vitrine.model.Point;
import io.vitrine.quickstart.scene.Draws;
import io.vitrine.quickstart.scene.Scene;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** When and where a picture might have been taken. */
record Occasion(Instant time, GeoLocation place) {
    private record Place(double longitude, double latitude) {}

    private static final List<Place> TOWNS = List.of(
            new Place(12.57, 55.68),
            new Place(-0.12, 51.50),
            new Place(2.35, 48.86),
            new Place(13.40, 52.52),
            new Place(-9.14, 38.72),
            new Place(4.90, 52.37),
            new Place(14.43, 50.08),
            new Place(-73.57, 45.50),
            new Place(-122.42, 37.77),
            new Place(135.50, 34.69));
    private static final List<Place> HARBOURS = List.of(
            new Place(5.32, 60.39),
            new Place(10.59, 57.72),
            new Place(-8.61, 41.15),
            new Place(14.27, 40.84),
            new Place(18.09, 42.64),
            new Place(-70.25, 43.66),
            new Place(174.77, -36.84),
            new Place(11.97, 57.70));
    private static final List<Place> COUNTRY = List.of(
            new Place(-1.90, 54.40),
            new Place(8.20, 46.70),
            new Place(11.40, 47.27),
            new Place(-3.20, 56.00),
            new Place(0.60, 44.80),
            new Place(170.50, -45.00),
            new Place(-72.80, 44.20),
            new Place(9.30, 56.10));
    private static final List<Place> BEACHES = List.of(
            new Place(-9.33, 39.60),
            new Place(2.65, 39.57),
            new Place(151.27, -33.89),
            new Place(-118.50, 34.01),
            new Place(3.20, 51.33),
            new Place(-43.18, -22.98));
    private static final List<Place> LAKES = List.of(
            new Place(8.60, 45.98),
            new Place(-116.20, 51.42),
            new Place(13.65, 47.56),
            new Place(25.50, 61.50),
            new Place(14.09, 46.36),
            new Place(168.66, -45.03));

    private static final Map<String, List<Place>> PLACES =
            Map.of("harbour", HARBOURS, "field", COUNTRY, "beach", BEACHES, "lake", LAKES, "sky", COUNTRY);

    static Occasion of(Scene scene, Draws draws) {
        List<Place> places = PLACES.getOrDefault(scene.kind(), TOWNS);
        Place near = places.get(draws.below(places.size()));
        double longitude = Seen.round(near.longitude() + draws.gauss(0, .02));
        double latitude = Seen.round(near.latitude() + draws.gauss(0, .015));
        int month = month(scene, draws);
        // seasons are the other way round south of the equator
        int there = near.latitude() < 0 ? (month + 5) % 12 + 1 : month;
        LocalDate day = LocalDate.of(2023 + draws.below(2), there, 1 + draws.below(28));
        double hour = hour(scene, draws) - near.longitude() / 15;
        Instant time = day.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(Math.round(hour * 3600));
        return new Occasion(time, GeoLocation.of(Point.of(longitude, latitude)));
    }

    private static int month(Scene scene, Draws draws) {
        return switch (scene.mood().seasonName()) {
            case "winter" -> draws.pick(12, 1, 2);
            case "spring" -> draws.pick(4, 5);
            case "autumn" -> draws.pick(9, 10, 11);
            default -> draws.pick(6, 7, 8);
        };
    }

    /** By the sun. */
    private static double hour(Scene scene, Draws draws) {
        return switch (scene.mood().time()) {
            case DAWN -> draws.between(5.5, 7.5);
            case DAY -> draws.between(9, 16.5);
            case GOLDEN -> draws.between(17, 19);
            case DUSK -> draws.between(19, 20.5);
            case NIGHT -> draws.between(21, 23.8);
        };
    }
}
