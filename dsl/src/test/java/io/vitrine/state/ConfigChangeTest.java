package io.vitrine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConfigChangeTest {
    @Provide
    Arbitrary<ConfigChange> changes() {
        return Combinators.combine(
                        Arbitraries.of(true, false).injectNull(0.5),
                        Arbitraries.of(true, false).injectNull(0.5),
                        Arbitraries.of(Theme.class).injectNull(0.5),
                        Arbitraries.integers().between(0, 10).injectNull(0.5),
                        Arbitraries.integers().between(1, 2000).injectNull(0.5))
                .as(ConfigChange::new);
    }

    @Property
    void twoChangesInOneDoWhatBothDo(@ForAll("changes") ConfigChange first, @ForAll("changes") ConfigChange second) {
        assertThat(first.and(second).applyTo(AppConfig.DEFAULT))
                .isEqualTo(second.applyTo(first.applyTo(AppConfig.DEFAULT)));
    }

    @Property
    void changesOfDifferentFieldsBothStay(@ForAll boolean show, @ForAll("changes") ConfigChange other) {
        var mine = ConfigChange.NOTHING.withShowConfidence(show);
        var theirs = new ConfigChange(other.showLabel(), null, other.theme(), other.gridZoom(), other.notebookHeight());
        assertThat(mine.applyTo(theirs.applyTo(AppConfig.DEFAULT)))
                .isEqualTo(theirs.applyTo(mine.applyTo(AppConfig.DEFAULT)));
    }

    @Property
    void aConfigIsReachedFromAnywhere(@ForAll("changes") ConfigChange before, @ForAll("changes") ConfigChange after) {
        AppConfig wanted = after.applyTo(AppConfig.DEFAULT);
        assertThat(ConfigChange.to(wanted).applyTo(before.applyTo(AppConfig.DEFAULT)))
                .isEqualTo(wanted);
    }

    @Test
    void isReadFromNamesAndValues() {
        assertThat(ConfigChange.of(Map.of("showLabel", false, "theme", "dark", "gridZoom", 3)))
                .isEqualTo(new ConfigChange(false, null, Theme.DARK, 3, null));
    }

    @Test
    void saysWhatItChanges() {
        assertThat(ConfigChange.NOTHING.withShowConfidence(false).withGridZoom(3))
                .hasToString("showConfidence = false, gridZoom = 3");
        assertThat(ConfigChange.NOTHING).hasToString("nothing");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> ConfigChange.of(Map.of("show_confidence", false)))
                .hasMessage(
                        "The config has no \"show_confidence\". It has: showLabel, showConfidence, theme, gridZoom, notebookHeight.");
        assertThatThrownBy(() -> ConfigChange.of(Map.of("showLabel", "yes")))
                .hasMessage("showLabel is \"yes\". It has to be true or false.");
        assertThatThrownBy(() -> ConfigChange.of(Map.of("theme", "pink")))
                .hasMessage("theme is \"pink\". It has to be one of [SYSTEM, DARK, LIGHT].");
        assertThatThrownBy(() -> ConfigChange.NOTHING.withGridZoom(11))
                .hasMessage("gridZoom is 11. It goes from 0, the largest tiles, to 10, the smallest.");
        assertThatThrownBy(() -> AppConfig.DEFAULT.withNotebookHeight(0))
                .hasMessage("notebookHeight is 0. It is a height in pixels.");
    }
}
