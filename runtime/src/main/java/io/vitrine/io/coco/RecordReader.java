package io.vitrine.io.coco;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.vitrine.io.PixelBox;
import io.vitrine.model.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads single records. A member that is needed and is not what it should be makes the record a bad one. Any thread. */
final class RecordReader {
    /** Python writes NaN and Infinity; they are read so that a message can say so. */
    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    /** Reads one member; the parser stands at its value. */
    private interface Member {
        void read(String name, JsonParser json) throws IOException, BadRecord;
    }

    CocoCategory category(byte[] bytes, int from, int length) throws BadRecord {
        String[] found = new String[3];
        members(parser(bytes, from, length), (name, json) -> {
            switch (name) {
                case "id" -> found[0] = id(name, json);
                case "name" -> found[1] = text(name, json);
                case "supercategory" ->
                    found[2] = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : null;
                default -> json.skipChildren();
            }
        });
        return new CocoCategory(needed("id", found[0]), needed("name", found[1]), found[2]);
    }

    CocoImage image(long index, byte[] bytes, int from, int length) throws BadRecord {
        String[] found = new String[2];
        long[] size = new long[2];
        List<String> tags = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        Map<String, Object> fields = new LinkedHashMap<>();
        members(parser(bytes, from, length), (name, json) -> {
            switch (name) {
                case "id" -> found[0] = id(name, json);
                case "file_name" -> found[1] = text(name, json);
                case "width" -> size[0] = pixels(name, json);
                case "height" -> size[1] = pixels(name, json);
                case "tags" -> tags(json, tags, odd);
                default -> scalar(name, json, fields);
            }
        });
        fields.keySet().removeAll(CocoImage.NO_FIELDS);
        return new CocoImage(
                index, needed("id", found[0]), needed("file_name", found[1]), size[0], size[1], tags, fields, odd);
    }

    CocoBox box(boolean predicted, long index, byte[] bytes, int from, int length) throws BadRecord {
        String[] found = new String[2];
        PixelBox[] box = new PixelBox[1];
        Double[] score = new Double[1];
        Map<String, Object> attributes = new LinkedHashMap<>();
        members(parser(bytes, from, length), (name, json) -> {
            switch (name) {
                case "image_id" -> found[0] = id(name, json);
                case "category_id" -> found[1] = id(name, json);
                case "bbox" -> box[0] = bbox(json);
                case "score" -> score[0] = json.currentToken() == JsonToken.VALUE_NULL ? null : number(name, json);
                case "attributes" -> attributes(json, attributes);
                default -> scalar(name, json, attributes);
            }
        });
        attributes.keySet().removeAll(CocoBox.NO_ATTRIBUTES);
        String image = needed("image_id", found[0]);
        String category = needed("category_id", found[1]);
        if (box[0] == null) {
            throw new BadRecord("has no bbox; expected [x, y, width, height] in pixels");
        }
        return new CocoBox(predicted, index, image, category, box[0], score[0], attributes);
    }

    private JsonParser parser(byte[] bytes, int from, int length) {
        try {
            return factory.createParser(bytes, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void members(JsonParser parser, Member member) throws BadRecord {
        try (JsonParser json = parser) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRecord("is %s; expected an object in braces".formatted(found(json)));
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                member.read(name, json);
            }
            if (json.nextToken() != null) {
                throw new BadRecord("is followed by %s without a comma".formatted(found(json)));
            }
        } catch (JsonProcessingException e) {
            throw new BadRecord("cannot be parsed as JSON: " + Names.shown(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids are whole numbers or texts; {@code 7} and {@code "7"} are one id. */
    private static String id(String name, JsonParser json) throws IOException, BadRecord {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT && json.getDoubleValue() == Math.rint(json.getDoubleValue())) {
            return Long.toString((long) json.getDoubleValue());
        }
        throw new BadRecord("has %s as its %s; expected a whole number or a text".formatted(found(json), name));
    }

    private static String text(String name, JsonParser json) throws IOException, BadRecord {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new BadRecord("has %s as its %s; expected a text".formatted(found(json), name));
        }
        return json.getText();
    }

    private static double number(String name, JsonParser json) throws IOException, BadRecord {
        if (!json.currentToken().isNumeric() || !Double.isFinite(json.getDoubleValue())) {
            throw new BadRecord("has %s as its %s; expected a number".formatted(found(json), name));
        }
        return json.getDoubleValue();
    }

    private static long pixels(String name, JsonParser json) throws IOException, BadRecord {
        return json.currentToken() == JsonToken.VALUE_NULL ? 0 : Math.round(number(name, json));
    }

    private static PixelBox bbox(JsonParser json) throws IOException, BadRecord {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new BadRecord("has %s as its bbox; expected [x, y, width, height] in pixels".formatted(found(json)));
        }
        double[] numbers = new double[4];
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            double number = number("bbox[" + count + "]", json);
            if (count < numbers.length) {
                numbers[count] = number;
            }
            count++;
        }
        if (count != numbers.length) {
            throw new BadRecord(
                    "has %d numbers in its bbox; expected [x, y, width, height] in pixels".formatted(count));
        }
        return new PixelBox(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static void tags(JsonParser json, List<String> tags, List<String> odd) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            odd.add("tags");
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                tags.add(json.getText());
            } else {
                json.skipChildren();
                odd.add("tags");
            }
        }
    }

    private static void attributes(JsonParser json, Map<String, Object> attributes) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            scalar(name, json, attributes);
        }
    }

    /** Keeps a value that is no list and no object; passes over those. */
    private static void scalar(String name, JsonParser json, Map<String, Object> values) throws IOException {
        if (json.currentToken().isStructStart()) {
            json.skipChildren();
        } else {
            values.put(name, scalar(json));
        }
    }

    private static @Nullable Object scalar(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT ->
                json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? json.getDoubleValue()
                        : (Object) json.getLongValue();
            default -> json.getDoubleValue();
        };
    }

    private static String needed(String name, @Nullable String value) throws BadRecord {
        if (value == null) {
            throw new BadRecord("has no " + name);
        }
        return value;
    }

    /** What stands where the parser is, for people. */
    private static String found(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the text \"" + Names.shown(json.getText()) + "\"";
            default -> Names.shown(json.getText());
        };
    }
}
