package io.vitrine.samples.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Under which circumstances a run was made: without them its numbers say nothing. */
final class Circumstances {
    private final double loadBefore = load();
    private final String commit;

    /** Looks at how things are before a run; {@code root} is that of the checkout, null without one. */
    Circumstances(@Nullable Path root) {
        commit = root == null ? "unknown" : commit(root);
    }

    /** By what they are called; asked when the run is over. */
    Map<String, String> all(CocoSet set) {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "set",
                "%,d samples, %,d true and %,d predicted boxes, seed %d"
                        .formatted(set.samples(), set.truths(), set.predictions(), set.seed()));
        all.put(
                "machine",
                "%d cores, %,.0f MiB, %s %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                Memory.machine(),
                                System.getProperty("os.name"),
                                System.getProperty("os.arch")));
        all.put(
                "JVM",
                "%s, at most %,d MiB of heap"
                        .formatted(
                                System.getProperty("java.vm.version"),
                                Runtime.getRuntime().maxMemory() >> 20));
        all.put(
                "load",
                "%.1f before, %.1f after; the run itself adds up to %d, and above that it waited for the machine"
                        .formatted(loadBefore, load(), Runtime.getRuntime().availableProcessors()));
        all.put("commit", commit);
        all.put("date", LocalDate.now().toString());
        return all;
    }

    /** Processes that wanted to run in the last minute; negative where the machine does not say. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String commit(Path root) {
        String changed = git(root, "status", "--porcelain", "--untracked-files=no", "--", "*.java", "pom.xml");
        return git(root, "rev-parse", "--short", "HEAD") + (changed.isEmpty() ? "" : ", with changes");
    }

    private static String git(Path root, String... args) {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(args));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
