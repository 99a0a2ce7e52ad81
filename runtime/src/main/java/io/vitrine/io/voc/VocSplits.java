package io.vitrine.io.voc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of train, val and test a picture is in, from {@code ImageSets/Main}. {@code trainval} is the sum of two of them
 * and the lists of single classes say nothing that the boxes do not.
 */
final class VocSplits {
    private static final List<String> SPLITS = List.of("train", "val", "test");

    /** A bit for each split: a few bytes a picture, as the names of the files themselves take. */
    private final Map<String, Byte> bits = new HashMap<>();

    static VocSplits read(Path folder) throws IOException {
        var splits = new VocSplits();
        for (int i = 0; i < SPLITS.size(); i++) {
            Path list = folder.resolve("ImageSets").resolve("Main").resolve(SPLITS.get(i) + ".txt");
            if (Files.isRegularFile(list)) {
                splits.read(list, (byte) (1 << i));
            }
        }
        return splits;
    }

    private void read(Path list, byte bit) throws IOException {
        // not Files.newBufferedReader, which throws at the first byte that is no UTF-8
        try (var lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(list), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    bits.merge(line.strip(), bit, (a, b) -> (byte) (a | b));
                }
            }
        }
    }

    /** The splits of a picture, by the name of its XML file without the ending. */
    List<String> of(String name) {
        byte found = bits.getOrDefault(name, (byte) 0);
        var splits = new ArrayList<String>();
        for (int i = 0; i < SPLITS.size(); i++) {
            if ((found & 1 << i) != 0) {
                splits.add(SPLITS.get(i));
            }
        }
        return splits;
    }
}
