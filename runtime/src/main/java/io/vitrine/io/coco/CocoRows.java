package io.vitrine.io.coco;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as texts and back, for the scratch table they are sorted in: the record's index, and the record as it came.
 * Only long boxes are written anew, without the outlines that make them long.
 */
final class CocoRows {
    /** Writing a record anew takes as long as reading it, so it must be worth it. */
    private static final int LONG = 400;

    private static final char ANNOTATION = 'a';
    private static final char PREDICTION = 'p';

    private final RecordReader reader;
    private final JsonFactory factory =
            JsonFactory.builder().disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS).build();

    CocoRows(RecordReader reader) {
        this.reader = reader;
    }

    String write(CocoImage image, RecordBytes json) {
        return image.index() + " " + json.text();
    }

    CocoImage image(String row) {
        int space = row.indexOf(' ');
        try {
            return reader.image(Long.parseLong(row, 0, space, 10), row.substring(space));
        } catch (BadRecord e) {
            throw new IllegalStateException("read before: " + row, e);
        }
    }

    String write(CocoBox box, RecordBytes json) {
        char list = box.predicted() ? PREDICTION : ANNOTATION;
        return list + Long.toString(box.index()) + " " + (json.length() > LONG ? shortened(box) : json.text());
    }

    CocoBox box(String row) {
        int space = row.indexOf(' ');
        try {
            boolean predicted = row.charAt(0) == PREDICTION;
            return reader.box(predicted, Long.parseLong(row, 1, space, 10), row.substring(space));
        } catch (BadRecord e) {
            throw new IllegalStateException("read before: " + row, e);
        }
    }

    private String shortened(CocoBox box) {
        var text = new StringWriter(200);
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("image_id", box.image());
            json.writeStringField("category_id", box.category());
            json.writeFieldName("bbox");
            double[] bbox = {
                box.box().x(), box.box().y(), box.box().width(), box.box().height()
            };
            json.writeArray(bbox, 0, bbox.length);
            if (box.score() != null) {
                json.writeNumberField("score", box.score());
            }
            json.writeObjectFieldStart("attributes");
            for (Map.Entry<String, Object> attribute : box.attributes().entrySet()) {
                json.writeFieldName(attribute.getKey());
                write(json, attribute.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
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
