package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The code is built as {@code ARCHITECTURE.md} says. */
class ArchitectureTest {
    private static final Path ROOT = Path.of(System.getProperty("vitrine.root", ".."));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .importPaths(Stream.of("dsl", "runtime", "groovy-shell", "samples")
                    .map(module -> ROOT.resolve(module).resolve("target/classes"))
                    .toList());

    private final ArchitectureRules rules =
            new ArchitectureRules("io.vitrine", DependencyTable.parse(read(ROOT.resolve("ARCHITECTURE.md"))));

    @Test
    void theTableNamesThePackagesThereAre() {
        assertThat(rules.strays(MAIN)).isEmpty();
    }

    @Test
    void packagesUseWhatTheTableAllows() {
        rules.followTheTable().check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        rules.haveNoCycles().check(MAIN);
    }

    @Test
    void nothingStaticChanges() {
        rules.haveNoMutableStatics("io.vitrine.CurrentServer").check(MAIN);
    }

    @Test
    void noTextIsDrawn() {
        rules.drawNoText().check(MAIN);
    }

    /** Each rule finds what was planted against it. */
    @Nested
    class Rules {
        private final JavaClasses planted = new ClassFileImporter().importPackages("io.vitrine.planted");

        private final ArchitectureRules rules = new ArchitectureRules("io.vitrine.planted", DependencyTable.parse("""
                | package | may use | foreign technology |
                | --- | --- | --- |
                | `model` | nothing of ours | none |
                | `view` | model | Guava |
                | `command` | all above | Vert.x in `*Verticle` |
                | `absent` | view | Abacus |
                """));

        @Test
        void findWhatTheTableAndTheCodeHaveAlone() {
            assertThat(rules.strays(planted))
                    .containsExactlyInAnyOrder(
                            "package \"io.vitrine.planted.stray\" has no row",
                            "row \"absent\" has no classes",
                            "row \"absent\" names the unknown technology \"Abacus\"");
        }

        @Test
        void findAPackageThatMayNotBeUsed() {
            assertThat(violations(rules.followTheTable()))
                    .anyMatch(text -> text.startsWith("\"model\" may not use \"view\""))
                    .noneMatch(text -> text.startsWith("\"view\" may not use \"model\""));
        }

        @Test
        void findATechnologyThatMayNotBeUsed() {
            assertThat(violations(rules.followTheTable()))
                    .anyMatch(text -> text.startsWith("\"view\" may not use JDBC here"))
                    .anyMatch(
                            text -> text.startsWith("\"command\" may not use Vert.x") && text.contains("command.Link."))
                    .noneMatch(text -> text.contains("LinkVerticle"));
        }

        @Test
        void findACycle() {
            assertThat(violations(rules.haveNoCycles())).hasSize(1);
        }

        @Test
        void findStaticsThatChange() {
            assertThat(violations(rules.haveNoMutableStatics("io.vitrine.planted.Nobody")))
                    .containsExactlyInAnyOrder(
                            "io.vitrine.planted.view.Look.COUNT changes", "io.vitrine.planted.view.Look.last changes");
            assertThat(violations(rules.haveNoMutableStatics("io.vitrine.planted.view.Look")))
                    .isEmpty();
        }

        @Test
        void findTextThatIsDrawn() {
            assertThat(violations(rules.drawNoText())).hasSize(1).allMatch(text -> text.contains("drawString"));
        }

        @Test
        void refuseATableThatPointsUpwards() {
            assertThatThrownBy(() -> DependencyTable.parse("""
                            | package | may use | foreign technology |
                            | --- | --- | --- |
                            | `model` | view | none |
                            """))
                    .hasMessage("Row \"model\" uses [view], which does not stand above it. Above it stand [].");
        }

        private List<String> violations(ArchRule rule) {
            return rule.evaluate(planted).getFailureReport().getDetails();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
