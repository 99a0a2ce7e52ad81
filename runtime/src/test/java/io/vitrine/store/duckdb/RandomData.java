package io.vitrine.store.duckdb;

import io.vitrine.model.BoundingBox;
import io.vitrine.model.Classification;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Label;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Draws samples that hold every oddity: missing, null, NaN, empty lists, odd text, names that differ in case. */
final class RandomData {
    static final List<String> TEXTS =
            List.of("", "a", "b", "A", "ä", "名前", "😀", "\uffee", "x'\"\\; --", "a\0b", "%", "1");
    private static final Object[] MIXED = {
        1L, 2L, 1.0, 0.5, "a", "1", "", true, false, Instant.EPOCH, Double.NaN, Double.POSITIVE_INFINITY, 0L, -0.0
    };

    private final Random random;

    RandomData(long seed) {
        this.random = new Random(seed);
    }

    List<Sample> samples() {
        var samples = new ArrayList<Sample>();
        int count = 1 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            samples.add(sample(i));
        }
        return samples;
    }

    private Sample sample(int i) {
        Sample sample =
                Sample.of("/m/" + pick(TEXTS).replace('\0', '0') + i + ".jpg").withTags(tags());
        if (random.nextBoolean()) {
            Long width = random.nextInt(4) == 0 ? null : (long) random.nextInt(3);
            sample = sample.withMetadata(new Metadata(null, null, width, 2L, null));
        }
        sample = maybe(sample, "real", real());
        sample = maybe(sample, "whole", whole());
        sample = maybe(sample, "number", random.nextBoolean() ? (Object) whole() : real());
        sample = maybe(sample, "text", pick(TEXTS));
        sample = maybe(sample, "Text", pick(TEXTS));
        sample = maybe(sample, "it's \"odd\"", random.nextBoolean());
        sample = maybe(sample, "when", Instant.ofEpochMilli(random.nextInt(4) - 2));
        sample = maybe(sample, "wholes", list(() -> (long) random.nextInt(3)));
        sample = maybe(sample, "reals", list(this::real));
        sample = maybe(sample, "texts", list(() -> pick(TEXTS)));
        sample = maybe(sample, "mixed", random.nextInt(4) == 0 ? list(this::mixed) : mixed());
        sample = maybe(sample, "mixtures", list(this::mixed));
        sample = maybe(sample, "doc", Map.of("a", 1L));
        sample = maybe(sample, "gt", detections());
        sample = maybe(sample, "GT", detections());
        return maybe(sample, "class", classification());
    }

    private Sample maybe(Sample sample, String field, Object value) {
        int dice = random.nextInt(5);
        return dice == 0 ? sample : sample.with(field, dice == 1 ? null : value);
    }

    private Detections detections() {
        var boxes = new ArrayList<Detection>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Detection box = Detection.of(orNull(pick(TEXTS)), BoundingBox.of(0, random.nextInt(2), 0.5, 1))
                    .withConfidence(orNull(real()))
                    .withIndex(orNull((long) random.nextInt(3)))
                    .withTags(tags());
            boxes.add((Detection) attributes(box));
        }
        return new Detections(boxes);
    }

    private Classification classification() {
        return (Classification) attributes(Classification.of(orNull(pick(TEXTS)))
                .withConfidence(orNull(real()))
                .withTags(tags()));
    }

    private Label.Single attributes(Label.Single label) {
        var attributes = new java.util.LinkedHashMap<String, Object>();
        maybe(attributes, "a", (long) random.nextInt(3));
        maybe(attributes, "A", pick(TEXTS));
        maybe(attributes, "area", random.nextBoolean() ? (Object) (long) random.nextInt(3) : real());
        maybe(attributes, "mixed", mixed());
        maybe(attributes, "list", list(() -> (long) random.nextInt(3)));
        return label.with(null, label.tags(), attributes);
    }

    private void maybe(Map<String, Object> attributes, String name, Object value) {
        int dice = random.nextInt(4);
        if (dice > 0) {
            attributes.put(name, dice == 1 ? null : value);
        }
    }

    private String[] tags() {
        return random.ints(random.nextInt(3), 0, 4).mapToObj(TEXTS::get).toArray(String[]::new);
    }

    Double real() {
        double[] reals = {0, -0.0, 0.5, 1, -1.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300};
        return reals[random.nextInt(reals.length)];
    }

    private Long whole() {
        long[] wholes = {0, 1, 2, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40};
        return wholes[random.nextInt(random.nextInt(4) == 0 ? wholes.length : 4)];
    }

    Object mixed() {
        return MIXED[random.nextInt(MIXED.length)];
    }

    private List<Object> list(Supplier<Object> element) {
        Object[] elements = new Object[random.nextInt(4)];
        Arrays.setAll(elements, i -> random.nextInt(5) == 0 ? null : element.get());
        return Arrays.asList(elements);
    }

    private <T> T orNull(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
