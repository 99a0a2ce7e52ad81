package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The App's folders depend on each other in the direction that ARCHITECTURE.md gives. */
class AppImportsTest {
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) \"([^\"]+)\"");

    /** Folders, and which others each may import; those at the root may import all. */
    private static final Map<String, Set<String>> MAY = Map.of(
            "protocol", Set.of(),
            "link", Set.of("protocol"),
            "state", Set.of("protocol", "link"),
            "data", Set.of("protocol", "link", "state", "workers"),
            "panels", Set.of("protocol", "link", "state", "data", "render", "ui", "workers"),
            "render", Set.of("protocol"),
            "ui", Set.of(),
            "workers", Set.of("protocol", "render"));

    private record Import(String file, String folder, String other) {}

    private static List<Import> imports() {
        return AppSources.scripts().stream()
                .flatMap(file -> IMPORT.matcher(AppSources.text(file)).results().map(found -> found(file, found)))
                .toList();
    }

    private static Import found(Path file, MatchResult found) {
        String other = found.group(1).startsWith(".")
                ? folder(file.resolveSibling(found.group(1)).normalize())
                : found.group(1);
        return new Import(AppSources.FOLDER.relativize(file).toString(), folder(file), other);
    }

    /** The first folder below the root; empty for what lies at the root. */
    private static String folder(Path file) {
        Path inside = AppSources.FOLDER.relativize(file);
        return inside.getNameCount() < 2 ? "" : inside.getName(0).toString();
    }

    @Test
    void pointInOneDirection() {
        assertThat(imports())
                .hasSizeGreaterThan(100)
                .filteredOn(each -> !each.folder().isEmpty()
                        && !each.folder().equals(each.other())
                        && !each.other().startsWith("preact")
                        && !MAY.get(each.folder()).contains(each.other()))
                .isEmpty();
    }

    @Test
    void reachForNoLibraryButPreact() {
        assertThat(imports().stream().map(Import::other).filter(other -> !MAY.containsKey(other)))
                .containsOnly("preact", "preact/hooks");
    }
}
