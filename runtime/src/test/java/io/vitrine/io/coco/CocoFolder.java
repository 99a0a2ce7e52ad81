package io.vitrine.io.coco;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vitrine.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Some images of multiformat-voc100's real COCO file with what belongs to them, copied so that a test can change them.
 */
final class CocoFolder {
    private final Path folder;

    CocoFolder(Path folder, Set<Integer> images) {
        this.folder = folder;
        Path data = SharedData.path("multiformat-voc100");
        try {
            Files.createDirectories(folder);
            var mapper = new ObjectMapper();
            var whole = (ObjectNode) mapper.readTree(
                    data.resolve("gts/coco_format_v1/instances_default.json").toFile());
            keep(whole, "images", "id", images);
            keep(whole, "annotations", "image_id", images);
            for (JsonNode image : whole.get("images")) {
                String name = image.get("file_name").asText();
                Files.copy(data.resolve("images").resolve(name), folder.resolve(name));
            }
            Files.writeString(json(), mapper.writeValueAsString(whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(ObjectNode whole, String list, String member, Set<Integer> values) {
        ArrayNode kept = whole.arrayNode();
        whole.get(list).forEach(record -> {
            if (values.contains(record.get(member).asInt())) {
                kept.add(record);
            }
        });
        whole.set(list, kept);
    }

    Path path() {
        return folder;
    }

    Path json() {
        return folder.resolve("instances.json");
    }

    String text() {
        try {
            return Files.readString(json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first {@code from} of the JSON, which must be in it. */
    CocoFolder change(String from, String to) {
        String text = text();
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(from + " is not in " + text);
        }
        return write("instances.json", text.substring(0, at) + to + text.substring(at + from.length()));
    }

    CocoFolder write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
