package io.vitrine.wire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages about JSON. */
final class WireProblems {
    static final String MALFORMED = "wire.malformed";

    private static final int LONGEST_REASON = 200;

    private WireProblems() {}

    static Problem empty() {
        return Problem.of(MALFORMED, "The text is empty; it should be JSON.");
    }

    static Problem trailing(JsonLocation where) {
        return Problem.of(
                MALFORMED,
                "The text goes on after its value (line %d, column %d). One value is all it may hold."
                        .formatted(where.getLineNr(), where.getColumnNr()));
    }

    static Problem notJson(String place, JacksonException e) {
        JsonLocation where = e.getLocation();
        String at = where == null || where.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr());
        return at(place, "This is not JSON%s: %s.".formatted(at, what(e.getOriginalMessage())), Map.of());
    }

    /** What Jackson says on one line, without places and advice of its own; it may quote what it read, so not at any length. */
    private static String what(String message) {
        String line =
                message.replaceFirst("(?s)( \\(start marker|: enable `).*", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }

    static Problem notUtf8(String place) {
        return at(place, "This is not JSON: the text is not in UTF-8.", Map.of());
    }

    static Problem tooMuch(String place, StreamReadConstraints limits) {
        return at(
                place,
                "This nests deeper than %d levels, or a name, number or text in it is too long (texts may have %,d characters)."
                        .formatted(limits.getMaxNestingDepth(), limits.getMaxStringLength()),
                Map.of());
    }

    static Problem tooDeepToWrite() {
        return Problem.of(
                "wire.too-deep",
                "This nests deeper than %d levels and could not be read back. Split a long expression into several stages."
                        .formatted(Wire.DEEPEST));
    }

    static Problem badClient(String client) {
        return Problem.of(
                "wire.bad-client",
                "\"%s\" is not a client: 16 digits of 0-9 and a-f, drawn at random once per page load or program start."
                        .formatted(Names.shown(client)));
    }

    static Problem badRequest(String id) {
        return Problem.of(
                "wire.bad-request",
                "\"%s\" is not the id of a request: the client, a hyphen and a number, such as 5e0c91d2aa37f480-17."
                        .formatted(Names.shown(id)));
    }

    static Problem longName(int length) {
        return Problem.of(
                "wire.bad-client",
                "A client's name is for people and has at most %d characters, not %,d."
                        .formatted(ClientMessage.LONGEST_NAME, length));
    }

    static Problem halfCharacter(String name) {
        return Problem.of(
                "wire.bad-name",
                "The name \"%s\" holds half of a character and could not be read back. Rename it."
                        .formatted(Names.shown(name.replaceAll("[\\ud800-\\udfff]", "?"))));
    }

    static Problem lateType(String place) {
        return at(place, "Too much stands before the field \"type\". Put it first.", Map.of());
    }

    static Problem wrong(String place, String wanted, JsonParser found) throws IOException {
        return at(place, "Needs %s, but is %s.".formatted(wanted, shown(found)), Map.of());
    }

    static Problem unknownMember(String place, String owner, String name, Collection<String> known) {
        return at(
                place,
                "%s has no field \"%s\". %sFields: %s."
                        .formatted(owner, Names.shown(name), Names.didYouMean(name, known), Names.listed(known)),
                Map.of("field", name));
    }

    static Problem missing(String place, String owner, Collection<String> missing, Collection<String> known) {
        return at(
                place,
                "%s needs \"%s\" too. Fields: %s."
                        .formatted(owner, String.join("\", \"", missing), Names.listed(known)),
                Map.of("field", missing.iterator().next()));
    }

    static Problem unknownMark(String place, String name, Collection<String> known) {
        return at(
                place,
                "\"%s\" marks no kind of value. %sMarks: %s. A name of your own that begins with $ is written with one more."
                        .formatted(Names.shown(name), Names.didYouMean(name, known), Names.listed(known)),
                Map.of("field", name));
    }

    static Problem repeated(String place, String name) {
        return at(place, "\"%s\" is there twice. Say it once.".formatted(Names.shown(name)), Map.of("field", name));
    }

    static Problem unknownType(String place, @Nullable String name, Collection<String> known) {
        if (name == null) {
            return at(place, "Needs \"type\" to say what it is. Types: %s.".formatted(Names.listed(known)), Map.of());
        }
        return at(
                place,
                "There is no type \"%s\" here. %sTypes: %s."
                        .formatted(Names.shown(name), Names.didYouMean(name, known), Names.listed(known)),
                Map.of("type", name));
    }

    static Problem unknownName(String place, String name, Collection<String> known) {
        return at(
                place,
                "\"%s\" is none of %s. %s"
                        .formatted(Names.shown(name), Names.listed(known), Names.didYouMean(name, known))
                        .strip(),
                Map.of("name", name));
    }

    static Problem refused(String place, RuntimeException cause) {
        return at(place, "This cannot be: %s".formatted(Names.shown(String.valueOf(cause.getMessage()))), Map.of());
    }

    private static Problem at(String place, String message, Map<String, Object> details) {
        return place.isEmpty()
                ? new Problem(MALFORMED, message, null, details)
                : new Problem(MALFORMED, "At " + Names.shown(place) + ": " + message, place, details);
    }

    private static String shown(JsonParser found) throws IOException {
        return switch (found.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the text \"" + Names.shown(found.getText()) + "\"";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + Names.shown(found.getText());
            default -> found.getText();
        };
    }
}
