package io.vitrine.media;

import java.util.List;

/** The heights that small pictures are made in, in pixels: few, so that what is kept is found again. */
public final class ThumbnailHeights {
    public static final List<Integer> ALL = List.of(64, 96, 128, 160, 192, 256, 320, 384, 512);

    private ThumbnailHeights() {}

    /** The first height of at least 0.95 of {@code wanted}: a twentieth of stretching does not show. */
    public static int atLeast(double wanted) {
        return ALL.stream()
                .filter(height -> height >= 0.95 * wanted)
                .findFirst()
                .orElse(ALL.get(ALL.size() - 1));
    }
}
