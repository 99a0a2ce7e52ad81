package io.vitrine.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * Connects, and removes the 71 MB file that the driver unpacks at the first connection. Once loaded it needs no name any more
 * on Linux and macOS; left there, every process that is killed would leave one.
 */
final class NativeLibrary {
    private NativeLibrary() {}

    static synchronized DuckDBConnection connect(String url, Properties properties) throws SQLException {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            return connected(url, properties);
        }
        Set<Path> before = unpacked();
        try {
            return connected(url, properties);
        } finally {
            unlink(before);
        }
    }

    private static DuckDBConnection connected(String url, Properties properties) throws SQLException {
        return DriverManager.getConnection(url, properties).unwrap(DuckDBConnection.class);
    }

    private static void unlink(Set<Path> before) {
        Set<String> mapped = mapped();
        for (Path file : unpacked()) {
            // Another process may have unpacked its own meanwhile; Linux says which one is ours.
            boolean ours = mapped.isEmpty() ? !before.contains(file) : mapped.contains(file.toString());
            if (ours) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(NativeLibrary.class.getName()).log(System.Logger.Level.DEBUG, "left " + file, e);
        }
    }

    private static Set<Path> unpacked() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("libduckdb_java"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    /** The files mapped into this process; empty where the system does not say. */
    private static Set<String> mapped() {
        Path maps = Path.of("/proc/self/maps");
        if (!Files.isReadable(maps)) {
            return Set.of();
        }
        try {
            List<String> lines = Files.readAllLines(maps);
            return lines.stream()
                    .filter(line -> line.contains("libduckdb_java"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }
}
