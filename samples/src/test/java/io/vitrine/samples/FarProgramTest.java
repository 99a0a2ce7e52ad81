package io.vitrine.samples;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Dataset;
import io.vitrine.Format;
import io.vitrine.Import;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.runtime.Home;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client needs the dsl and the dsl's own dependencies: one runs with nothing else on its class path. */
class FarProgramTest {
    private static final Pattern ARTIFACT =
            Pattern.compile("<dependency>.*?<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);

    @TempDir
    private Path home;

    @TempDir
    private Path classes;

    @AfterEach
    void close() {
        Vitrine.closeApp();
        System.clearProperty("vitrine.home");
    }

    @Test
    void worksWithTheDslAlone() throws Exception {
        System.setProperty("vitrine.home", home.toString());
        Path pictures = SharedData.folder("multiformat-voc100");
        Import.from(pictures.resolve("gts/pascalvoc_format"))
                .format(Format.VOC)
                .mediaIn(pictures.resolve("images"))
                .named("voc100")
                .run();
        Dataset voc = Vitrine.datasets().load("voc100");
        try (Session session =
                Vitrine.launchApp(LaunchOptions.of(voc).withPort(0).withAuto(false))) {
            long persons = voc.countValues("ground_truth.detections.label").get("person");
            long shown =
                    voc.filterLabels("ground_truth", F("label").eq("person")).count();
            Process program = start(
                    "http://localhost:" + session.getServerPort(),
                    Home.open(home).token());
            String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(said.lines().toList())
                    .containsExactly("view " + shown, "tagged 2", "labels " + persons, "added 1500", "beside me []");
            assertThat(voc.matchTags("far").count()).isEqualTo(2);
            assertThat(session.getSelected()).as("the sessions are two").isEmpty();
        }
    }

    private Process start(String url, String token) throws Exception {
        Path compiled = Path.of(FarProgram.class.getResource("FarProgram.class").toURI());
        Path copy = classes.resolve("io/vitrine/samples/FarProgram.class");
        Files.createDirectories(copy.getParent());
        Files.copy(compiled, copy);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes + File.pathSeparator + dslAlone(),
                FarProgram.class.getName(),
                url,
                token));
        // Its standard error says, as SLF4J does without a binding, that nothing is logged.
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The dsl and what its pom names, with what that needs in turn. */
    private static String dslAlone() throws Exception {
        Path dsl = Path.of(Vitrine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String pom = Files.readString(Path.of(System.getProperty("vitrine.root"), "dsl/pom.xml"));
        List<String> wanted = ARTIFACT.matcher(pom)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(wanted).contains("guava", "jackson-databind");
        wanted.addAll(List.of("jackson-core", "jackson-annotations", "failureaccess"));
        return Stream.concat(
                        Stream.of(dsl.toString()),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> wanted.stream()
                                        .anyMatch(name -> Path.of(entry)
                                                .getFileName()
                                                .toString()
                                                .matches(Pattern.quote(name) + "-\\d.*\\.jar"))))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
