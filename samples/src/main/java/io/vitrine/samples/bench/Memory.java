package io.vitrine.samples.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory this process takes, in MiB; what the machine does not say is 0. */
final class Memory {
    private static final double MIB = 1 << 20;

    private Memory() {}

    /** Forgets the peaks so far. */
    static void forgetPeaks() {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        try {
            // Linux: 5 sets the peak of the resident set to what it is now
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException elsewhere) {
            // then the peak is that of the process since its start
        }
    }

    /** The most that the heap held, with what was garbage by then; an upper bound, as its parts peak at different times. */
    static double heapPeak() {
        return heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MIB;
    }

    /** What the heap holds without garbage. */
    static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    static double resident() {
        return status("VmRSS:");
    }

    static double residentPeak() {
        return status("VmHWM:");
    }

    /** What the machine has. */
    static double machine() {
        return value(Path.of("/proc/meminfo"), "MemTotal:");
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static double status(String name) {
        return value(Path.of("/proc/self/status"), name);
    }

    private static double value(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}
