package io.vitrine.store.duckdb;

import com.google.common.collect.ImmutableMap;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.store.Hands;
import io.vitrine.view.View;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.slf4j.LoggerFactory;

/** A second process, which edits a store until it is killed: appends three samples and tags them, in one transaction each. */
final class OtherProcess {
    static final int AT_ONCE = 3;

    private OtherProcess() {}

    /** Starts it; it prints {@code open}, then a line with the number of samples after each commit. */
    static Process start(Path store, Path temporary) throws IOException {
        String classes = Stream.of(
                        OtherProcess.class,
                        DuckDbStore.class,
                        Sample.class,
                        DuckDBConnection.class,
                        ImmutableMap.class,
                        LoggerFactory.class)
                .map(OtherProcess::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        classes,
                        OtherProcess.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) {
        var store = DuckDbStore.open(Path.of(args[0]));
        System.out.println("open");
        if (store.find("d").isEmpty()) {
            store.transaction(tx -> tx.create("d", MediaType.IMAGE, List.of()));
        }
        while (true) {
            long before = store.count("d", View.all());
            store.transaction(tx -> {
                tx.append("d", samples(before));
                return Hands.tag(tx, "d", List.of(View.all().skip(before)), "t" + before);
            });
            System.out.println(before + AT_ONCE);
        }
    }

    /** Each time with one field more, so that tables change as well as rows. */
    private static List<Sample> samples(long before) {
        return Stream.iterate(before, i -> i + 1)
                .limit(AT_ONCE)
                .map(i -> Sample.of("/m/" + i + ".jpg")
                        .with("f" + before, i)
                        .with("gt", Detections.of(Detection.of("x", BoundingBox.of(0, 0, 1, 1)))))
                .toList();
    }
}
