package io.vitrine.io.coco;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRecordsTest {
    @TempDir
    Path temp;

    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * Texts full of what could be taken for structure, across the borders of the buffer, cut as a whole parser does.
     */
    @Test
    void cutsAsAParserOfTheWholeDoes() throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            var whole = mapper.createObjectNode();
            whole.put("info", "},]\\\"{");
            var list = whole.putArray("images");
            int records = random.nextInt(3_000);
            for (int i = 0; i < records; i++) {
                var record = list.addObject();
                record.put("id", i);
                record.put("text", text(random, random.nextInt(round == 3 ? 100_000 : 60)));
                record.putArray("deep").addArray().addObject().put("\"", "[");
            }
            Path file = temp.resolve("a.json");
            String json = round % 2 == 0
                    ? mapper.writeValueAsString(whole)
                    : mapper.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
            Files.writeString(file, json);
            List<JsonNode> found = new ArrayList<>();
            JsonRecords.read(file, images(found), bytes -> {});
            assertThat(found).isEqualTo(new ArrayList<>(List.of(toArray(list))));
        }
    }

    private JsonRecords.Visitor images(List<JsonNode> found) {
        return new JsonRecords.Visitor() {
            @Override
            public JsonRecords.What key(String name) {
                return name.equals("images") ? JsonRecords.What.RECORDS : JsonRecords.What.PASS;
            }

            @Override
            public void record(String list, long index, RecordBytes json) {
                assertThat(index).isEqualTo(found.size());
                try {
                    found.add(mapper.readTree(json.array(), json.from(), json.length()));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        };
    }

    private static JsonNode[] toArray(JsonNode list) {
        var all = new JsonNode[list.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = list.get(i);
        }
        return all;
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("ab\\\"{}[],:\n\u00e9\u4e2d".charAt(random.nextInt(13)));
        }
        return text.toString();
    }
}
