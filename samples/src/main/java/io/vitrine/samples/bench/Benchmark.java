package io.vitrine.samples.bench;

import io.vitrine.Dataset;
import io.vitrine.Server;
import io.vitrine.Session;
import io.vitrine.model.ImportReport;
import io.vitrine.runtime.Home;
import io.vitrine.runtime.VitrineRuntime;
import io.vitrine.spi.Gateway;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * One run: imports the set, asks in this process, then asks a server in another one.
 *
 * @param home of its own: what is measured shares nothing with other datasets
 * @param folder of the set's files
 */
record Benchmark(Home home, Path folder, CocoSet set) {
    private static final String NAME = "bench";

    void run(Meter meter) throws IOException, InterruptedException {
        var options = ServerOptions.DEFAULT.withHome(home.folder()).withPort(0);
        try (VitrineRuntime runtime = VitrineRuntime.startUnserved(options)) {
            Server server = Server.over(runtime.gateway());
            // not overwritten: the store would hold both for a while
            server.datasets().find(NAME).ifPresent(Dataset::delete);
            importAll(meter, runtime.gateway());
            try (Session session = server.newSession()) {
                new Questions(meter, server.datasets().load(NAME), session).askAll();
            }
            double heap = Memory.heap();
            meter.add(new Row("memory after that: heap without garbage", "MiB", Spread.of(heap), null, "", ""));
            meter.add(new Row("the process, with DuckDB", "MiB", Spread.of(Memory.resident()), null, "", ""));
        }
        PlainSql.measure(meter, home.store(), NAME);
        try (RemoteServer remote = RemoteServer.start(home);
                Session session = remote.server().newSession()) {
            new Questions(meter, remote.server().datasets().load(NAME), session).askInShort(", remote");
        }
    }

    private void importAll(Meter meter, Gateway gateway) throws InterruptedException {
        Memory.forgetPeaks();
        double before = Memory.resident();
        double cpu = cpuSeconds();
        long start = System.nanoTime();
        ImportReport report = imported(gateway);
        double seconds = Meter.millisSince(start) / 1_000;
        cpu = cpuSeconds() - cpu;
        String found = "%,d samples, %,d labels, %,d notes, %,d skipped"
                .formatted(report.samples(), report.labels(), report.noteCount(), report.skippedCount());
        meter.add(new Row("import both files (once)", "s", Spread.of(seconds), null, "< 15", found));
        meter.add(new Row("its work on all cores", "s", Spread.of(cpu), null, "", ""));
        meter.add(new Row("its peak of the heap, garbage included", "MiB", Spread.of(Memory.heapPeak()), null, "", ""));
        String more = before == 0 ? "" : "%,.0f before".formatted(before);
        meter.add(new Row("its peak of the process", "MiB", Spread.of(Memory.residentPeak()), null, "", more));
    }

    /** What this process has had of the cores: on a busy machine it says more than the clock. */
    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1_000.0;
    }

    private ImportReport imported(Gateway gateway) throws InterruptedException {
        var spec = new ImportSpec(
                "coco",
                CocoSet.instances(folder),
                NAME,
                null,
                set.pictures().folder(),
                CocoSet.predictions(folder),
                ImportSpec.IfThere.REFUSE);
        try {
            return gateway.start(spec).result().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
