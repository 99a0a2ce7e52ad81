package io.vitrine.state;

import io.vitrine.model.Problem;
import java.util.Objects;

/**
 * How the App shows things, for everyone on a session; it stays when another dataset is shown.
 *
 * @param showLabel whether the tab of a label names its class
 * @param showConfidence whether the tab of a label gives its confidence
 * @param theme of tabs in which nobody chose another
 * @param gridZoom how large tiles are when a tab opens, in {@code [0, 10]}; 10 makes the smallest
 * @param notebookHeight of the App in a notebook, in pixels
 */
public record AppConfig(boolean showLabel, boolean showConfidence, Theme theme, int gridZoom, int notebookHeight) {
    public static final int LARGEST_ZOOM = 10;
    public static final AppConfig DEFAULT = new AppConfig(true, true, Theme.SYSTEM, 7, 800);

    public AppConfig {
        Objects.requireNonNull(theme);
        checkGridZoom(gridZoom);
        checkNotebookHeight(notebookHeight);
    }

    static void checkGridZoom(int zoom) {
        if (zoom < 0 || zoom > LARGEST_ZOOM) {
            throw Problem.of(
                            "config.bad-value",
                            "gridZoom is %d. It goes from 0, the largest tiles, to %d, the smallest."
                                    .formatted(zoom, LARGEST_ZOOM))
                    .asException();
        }
    }

    static void checkNotebookHeight(int height) {
        if (height < 1) {
            throw Problem.of("config.bad-value", "notebookHeight is %d. It is a height in pixels.".formatted(height))
                    .asException();
        }
    }

    public AppConfig withShowLabel(boolean show) {
        return new AppConfig(show, showConfidence, theme, gridZoom, notebookHeight);
    }

    public AppConfig withShowConfidence(boolean show) {
        return new AppConfig(showLabel, show, theme, gridZoom, notebookHeight);
    }

    public AppConfig withTheme(Theme newTheme) {
        return new AppConfig(showLabel, showConfidence, newTheme, gridZoom, notebookHeight);
    }

    public AppConfig withGridZoom(int zoom) {
        return new AppConfig(showLabel, showConfidence, theme, zoom, notebookHeight);
    }

    public AppConfig withNotebookHeight(int height) {
        return new AppConfig(showLabel, showConfidence, theme, gridZoom, height);
    }
}
