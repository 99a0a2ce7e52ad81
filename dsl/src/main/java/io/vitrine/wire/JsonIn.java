package io.vitrine.wire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserSequence;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON text being read, token by token, and where in it the reader is. */
final class JsonIn implements AutoCloseable {
    /** How many tokens may be read twice because a {@code type} comes late; bounds what a nest of such objects costs. */
    private static final int MOST_KEPT = 10_000_000;

    private final List<Object> place = new ArrayList<>();
    private JsonParser parser;
    private int kept;

    JsonIn(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the whole text as one value. */
    Object whole(Form form) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw WireProblems.empty().asException();
            }
            if (is(JsonToken.VALUE_NULL)) {
                throw wrong("a value");
            }
            Object value = form.read(this);
            if (parser.nextToken() != null) {
                throw WireProblems.trailing(parser.currentTokenLocation()).asException();
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw WireProblems.tooMuch(place(), parser.streamReadConstraints()).asException();
        } catch (JacksonException e) {
            throw WireProblems.notJson(place(), e).asException();
        } catch (java.io.CharConversionException e) {
            throw WireProblems.notUtf8(place()).asException();
        }
    }

    boolean is(JsonToken token) {
        return parser.currentToken() == token;
    }

    JsonParser parser() {
        return parser;
    }

    /** Refuses what is at hand unless it is {@code token}. */
    void expect(JsonToken token, String wanted) throws IOException {
        if (!is(token)) {
            throw wrong(wanted);
        }
    }

    /** Goes on to the next member of the object at hand and to its value; null at the object's end. */
    @Nullable
    String nextMember() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /** Goes on to the next element of the list at hand; false at its end. */
    boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** Reads the value at hand, which stands at {@code step}: a member's name or an element's number. */
    Object at(Object step, Form form) throws IOException {
        place.add(step);
        if (is(JsonToken.VALUE_NULL) && form != ValueForm.INSTANCE) {
            throw wrong("a value");
        }
        Object value = form.read(this);
        place.remove(place.size() - 1);
        return value;
    }

    /** The same, where null may stand. */
    @Nullable
    Object orNull(Object step, Form form) throws IOException {
        return is(JsonToken.VALUE_NULL) ? null : at(step, form);
    }

    /**
     * Reads ahead to the text of the member {@code type} and then goes back to {@code first}, the member whose value is at
     * hand: the next member is that one, and {@code type} does not come again.
     *
     * @return null if there is none
     */
    @Nullable
    String typeAhead(String first) throws IOException {
        var before = new TokenBuffer(parser.getCodec(), false);
        before.writeStartObject();
        String member = first;
        while (member != null && !member.equals(JsonNames.TYPE)) {
            before.writeFieldName(member);
            keep(before);
            member = nextMember();
        }
        if (member == null) {
            return null;
        }
        String type = typeText();
        JsonParser again = before.asParser();
        again.nextToken();
        parser = JsonParserSequence.createFlattened(false, again, parser);
        return type;
    }

    private void keep(TokenBuffer before) throws IOException {
        int depth = 0;
        do {
            if (++kept > MOST_KEPT) {
                throw WireProblems.lateType(place()).asException();
            }
            before.copyCurrentEvent(parser);
            depth += parser.currentToken().isStructStart()
                    ? 1
                    : parser.currentToken().isStructEnd() ? -1 : 0;
        } while (depth > 0 && parser.nextToken() != null);
    }

    String text() throws IOException {
        expect(JsonToken.VALUE_STRING, "text");
        return parser.getText();
    }

    /** The text at hand, which is that of the member {@code type}. */
    String typeText() throws IOException {
        return (String) at(JsonNames.TYPE, Scalars.TEXT);
    }

    RuntimeException wrong(String wanted) throws IOException {
        return WireProblems.wrong(place(), wanted, parser).asException();
    }

    RuntimeException unknownMember(String owner, String name, Collection<String> known) {
        return WireProblems.unknownMember(place(), owner, name, known).asException();
    }

    RuntimeException unknownMark(String name, Collection<String> known) {
        return WireProblems.unknownMark(place(), name, known).asException();
    }

    RuntimeException unknownType(@Nullable String name, Collection<String> known) {
        return WireProblems.unknownType(place(), name, known).asException();
    }

    RuntimeException unknownName(String name, Collection<String> known) {
        return WireProblems.unknownName(place(), name, known).asException();
    }

    RuntimeException repeated(String name) {
        return WireProblems.repeated(place(), name).asException();
    }

    RuntimeException missing(String owner, Collection<String> missing, Collection<String> known) {
        return WireProblems.missing(place(), owner, missing, known).asException();
    }

    RuntimeException refused(RuntimeException cause) {
        return WireProblems.refused(place(), cause).asException();
    }

    /** Where the reader is: {@code plan.steps[0].tag}; empty at the top. */
    String place() {
        var text = new StringBuilder();
        for (Object step : place) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
