package io.vitrine.samples.bench;

import io.vitrine.cli.Verb;
import io.vitrine.model.Problem;
import io.vitrine.runtime.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast Vitrine is on this machine. */
@Command(
        name = "bench",
        description = {
            "Measures how fast Vitrine is on this machine, on a drawn set of the size of COCO.",
            "The set and its store stay in HOME/bench; your datasets are left alone."
        })
public final class BenchVerb extends Verb {
    private static final long SEED = 51;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "118287",
            description = "How many samples (default: ${DEFAULT-VALUE}, as COCO has).")
    private int size;

    @Option(names = "--media", paramLabel = "DIR", description = "Pictures to show in turn (default: some are drawn).")
    private @Nullable Path media;

    @Option(names = "--app", description = "Measures in Chromium too; needs Maven and the checkout.")
    private boolean app;

    @Override
    protected int order() {
        return 90;
    }

    @Override
    public Integer call() {
        Path root = root();
        check();
        try {
            Report report = measured(root);
            print(json() ? "" : "\n" + report.table(), report.values());
            // other sizes are for people who try something
            if (root != null && size == CocoSet.FULL) {
                report.write(root.resolve("docs/benchmarks.md"));
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("thread.interrupted", "The benchmark was interrupted.")
                    .asException();
        }
    }

    private void check() {
        if (size < 1) {
            throw Problem.of("bench.bad-size", "--size %d is no number of samples. Give 1 or more.".formatted(size))
                    .asException();
        }
        if (app && root() == null) {
            throw Problem.of(
                            "bench.no-checkout",
                            "--app runs a test of the checkout, and this was not started from one. Use its ./vitrine bench --app.")
                    .asException();
        }
    }

    private Report measured(@Nullable Path root) throws IOException, InterruptedException {
        Path folder = Home.open(serverOptions().home()).folder().resolve("bench");
        Pictures pictures =
                media == null ? Pictures.drawn(folder.resolve("pictures")) : Pictures.in(media.toRealPath());
        var set = new CocoSet(size, SEED, pictures);
        Path files = folder.resolve("set-" + size);
        say("the set of %,d samples is in %s".formatted(size, files));
        set.write(files);
        var circumstances = new Circumstances(root);
        var meter = new Meter(row -> say(row.line()));
        Home home = Home.open(folder.resolve("home"));
        new Benchmark(home, files, set).run(meter);
        if (app) {
            new InBrowser(root, home).rows().forEach(meter::add);
        }
        return new Report(circumstances.all(set), meter.rows());
    }

    /** How far it is; results go elsewhere. */
    private void say(String line) {
        terminal().err().println(line);
        terminal().err().flush();
    }

    /** The checkout that the launcher started this from; null if there is none. */
    private static @Nullable Path root() {
        String root = System.getProperty("vitrine.root");
        return root == null || !Files.isDirectory(Path.of(root, "docs")) ? null : Path.of(root);
    }
}
