package io.vitrine.conformance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the recorded files: JSON with bare NaN, and with dates, ids and odd numbers as objects of one name. */
final class Recorded {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private Recorded() {}

    /** The lines of a file, each a document. */
    static List<Object> lines(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Recorded.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(Recorded::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object parse(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return value(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (in.nextToken() != com.fasterxml.jackson.core.JsonToken.END_ARRAY) {
                    list.add(value(in));
                }
                yield list;
            }
            default -> {
                var map = new LinkedHashMap<String, Object>();
                while (in.nextToken() != com.fasterxml.jackson.core.JsonToken.END_OBJECT) {
                    String name = in.currentName();
                    in.nextToken();
                    map.put(name, value(in));
                }
                yield plain(map);
            }
        };
    }

    /** What a document of one odd name stands for; other documents are as they are. */
    private static Object plain(Map<String, Object> map) {
        if (map.size() != 1) {
            return map;
        }
        String name = map.keySet().iterator().next();
        Object value = map.get(name);
        return switch (name) {
            case "$oid" -> value;
            case "$date" -> date(value.toString());
            case "$numberDouble" -> Double.valueOf(value.toString());
            case "$nan" -> Double.NaN;
            case "$inf" -> ((Long) value) > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            case "$pairs" -> value;
            default -> map;
        };
    }

    private static Instant date(String text) {
        return Instant.parse(text.length() == "2023-01-02".length() ? text + "T00:00:00Z" : text);
    }
}
