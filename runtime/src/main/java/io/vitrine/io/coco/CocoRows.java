package io.vitrine.io.coco;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.vitrine.io.PixelBox;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Images and boxes as short texts and back, for the scratch table they are sorted in: what is not needed is not in them. */
final class CocoRows {
    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .build();

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    String write(CocoImage image) {
        return write(json -> {
            json.writeNumber(image.index());
            json.writeString(image.id());
            json.writeString(image.fileName());
            json.writeNumber(image.width());
            json.writeNumber(image.height());
            texts(json, image.tags());
            values(json, image.fields());
            texts(json, image.odd());
        });
    }

    CocoImage image(String row) {
        return read(
                row,
                json -> new CocoImage(
                        json.nextLongValue(0),
                        json.nextTextValue(),
                        json.nextTextValue(),
                        json.nextLongValue(0),
                        json.nextLongValue(0),
                        texts(json),
                        values(json),
                        texts(json)));
    }

    String write(CocoBox box) {
        return write(json -> {
            json.writeBoolean(box.predicted());
            json.writeNumber(box.index());
            json.writeString(box.image());
            json.writeString(box.category());
            json.writeNumber(box.box().x());
            json.writeNumber(box.box().y());
            json.writeNumber(box.box().width());
            json.writeNumber(box.box().height());
            value(json, box.score());
            values(json, box.attributes());
        });
    }

    CocoBox box(String row) {
        return read(row, json -> {
            boolean predicted = Boolean.TRUE.equals(json.nextBooleanValue());
            long index = json.nextLongValue(0);
            String image = json.nextTextValue();
            String category = json.nextTextValue();
            var box = new PixelBox(number(json), number(json), number(json), number(json));
            json.nextToken();
            Double score = (Double) RecordReader.scalar(json);
            return new CocoBox(predicted, index, image, category, box, score, values(json));
        });
    }

    private String write(Writing writing) {
        var text = new StringWriter(200);
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.writeStartArray();
            writing.to(json);
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private <T> T read(String row, Reading<T> reading) {
        try (JsonParser json = factory.createParser(row)) {
            json.nextToken();
            return reading.from(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(JsonParser json) throws IOException {
        json.nextToken();
        return json.getDoubleValue();
    }

    private static void texts(JsonGenerator json, List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static List<String> texts(JsonParser json) throws IOException {
        json.nextToken();
        var texts = new ArrayList<String>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(json.getText());
        }
        return texts;
    }

    private static void values(JsonGenerator json, Map<String, Object> values) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            json.writeFieldName(entry.getKey());
            value(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static Map<String, Object> values(JsonParser json) throws IOException {
        json.nextToken();
        var values = new LinkedHashMap<String, Object>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            values.put(name, RecordReader.scalar(json));
        }
        return values;
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            json.writeString((String) value);
        }
    }
}
