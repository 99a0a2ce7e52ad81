package io.vitrine.state;

import io.vitrine.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of an {@link AppConfig} changes; null for what stays, so that two who change different things both have their way. */
public record ConfigChange(
        @Nullable Boolean showLabel,
        @Nullable Boolean showConfidence,
        @Nullable Theme theme,
        @Nullable Integer gridZoom,
        @Nullable Integer notebookHeight) {
    public static final ConfigChange NOTHING = new ConfigChange(null, null, null, null, null);

    private static final List<String> NAMES =
            List.of("showLabel", "showConfidence", "theme", "gridZoom", "notebookHeight");

    public ConfigChange {
        if (gridZoom != null) {
            AppConfig.checkGridZoom(gridZoom);
        }
        if (notebookHeight != null) {
            AppConfig.checkNotebookHeight(notebookHeight);
        }
    }

    /** The change that leads to {@code config} from any other. */
    public static ConfigChange to(AppConfig config) {
        return new ConfigChange(
                config.showLabel(),
                config.showConfidence(),
                config.theme(),
                config.gridZoom(),
                config.notebookHeight());
    }

    /**
     * The change that {@code values} write down, by the names of the config.
     *
     * @throws io.vitrine.model.VitrineException {@code config.unknown-field}, {@code config.bad-value}
     */
    public static ConfigChange of(Map<String, ?> values) {
        ConfigChange change = NOTHING;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            change = change.and(single(value.getKey(), value.getValue()));
        }
        return change;
    }

    private static ConfigChange single(String name, @Nullable Object value) {
        return switch (name) {
            case "showLabel" -> NOTHING.withShowLabel(as(Boolean.class, name, value));
            case "showConfidence" -> NOTHING.withShowConfidence(as(Boolean.class, name, value));
            case "theme" -> NOTHING.withTheme(theme(name, value));
            case "gridZoom" -> NOTHING.withGridZoom(as(Integer.class, name, value));
            case "notebookHeight" -> NOTHING.withNotebookHeight(as(Integer.class, name, value));
            default ->
                throw Problem.of(
                                "config.unknown-field",
                                "The config has no \"%s\". It has: %s.".formatted(name, String.join(", ", NAMES)))
                        .asException();
        };
    }

    private static Theme theme(String name, @Nullable Object value) {
        if (value instanceof CharSequence text) {
            for (Theme theme : Theme.values()) {
                if (theme.name().equals(text.toString().toUpperCase(Locale.ROOT))) {
                    return theme;
                }
            }
        }
        return as(Theme.class, name, value);
    }

    private static <T> T as(Class<T> type, String name, @Nullable Object value) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        String what = type.isEnum()
                ? "one of " + Arrays.toString(type.getEnumConstants())
                : type == Boolean.class ? "true or false" : "a whole number";
        throw Problem.of("config.bad-value", "%s is %s. It has to be %s.".formatted(name, shown(value), what))
                .asException();
    }

    private static String shown(@Nullable Object value) {
        return value instanceof CharSequence text ? "\"" + text + "\"" : String.valueOf(value);
    }

    public ConfigChange withShowLabel(boolean show) {
        return new ConfigChange(show, showConfidence, theme, gridZoom, notebookHeight);
    }

    public ConfigChange withShowConfidence(boolean show) {
        return new ConfigChange(showLabel, show, theme, gridZoom, notebookHeight);
    }

    public ConfigChange withTheme(Theme newTheme) {
        return new ConfigChange(showLabel, showConfidence, newTheme, gridZoom, notebookHeight);
    }

    public ConfigChange withGridZoom(int zoom) {
        return new ConfigChange(showLabel, showConfidence, theme, zoom, notebookHeight);
    }

    public ConfigChange withNotebookHeight(int height) {
        return new ConfigChange(showLabel, showConfidence, theme, gridZoom, height);
    }

    /** This and then {@code later}. */
    public ConfigChange and(ConfigChange later) {
        return new ConfigChange(
                or(later.showLabel, showLabel),
                or(later.showConfidence, showConfidence),
                or(later.theme, theme),
                or(later.gridZoom, gridZoom),
                or(later.notebookHeight, notebookHeight));
    }

    public AppConfig applyTo(AppConfig config) {
        return new AppConfig(
                or(showLabel, config.showLabel()),
                or(showConfidence, config.showConfidence()),
                or(theme, config.theme()),
                or(gridZoom, config.gridZoom()),
                or(notebookHeight, config.notebookHeight()));
    }

    private static <T> T or(@Nullable T first, T second) {
        return first == null ? second : first;
    }

    /** What changes, such as {@code showConfidence = false, gridZoom = 3}. */
    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        Object[] values = {showLabel, showConfidence, theme, gridZoom, notebookHeight};
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                parts.add(NAMES.get(i) + " = " + values[i]);
            }
        }
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }
}
