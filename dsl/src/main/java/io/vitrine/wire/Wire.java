package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.vitrine.model.ValueList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON and reads them back; what was read equals what was written. Safe for all threads.
 *
 * <p>What is read may come from anyone: its depth and the length of its texts are limited, and nothing is built that the
 * wanted type does not ask for. How long the whole may be is for whoever receives it to say.
 */
public final class Wire {
    /** How many lists and objects may stand within each other. */
    public static final int DEEPEST = 100;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(20_000_000)
                    .build())
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
            // Numbers look the same whichever JDK writes them: texts are compared and hashed.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            // From the surrogates on: a text cut in the middle of a character survives too.
            .highestNonEscapedChar(0xd7ff)
            .build();

    private Wire() {}

    /**
     * The JSON text of a value: a record, an enum constant, a text, number or list of these.
     *
     * @throws io.vitrine.model.VitrineException {@code wire.too-deep} if it could not be read back
     */
    public static String json(@Nullable Object value) {
        var text = new StringWriter();
        write(value, () -> JSON.createGenerator(text));
        return text.toString();
    }

    /** The same as {@link #json}, in UTF-8. */
    public static byte[] bytes(@Nullable Object value) {
        var bytes = new ByteArrayOutputStream();
        write(value, () -> JSON.createGenerator(bytes, JsonEncoding.UTF8));
        return bytes.toByteArray();
    }

    /**
     * Reads a value of a type, which may be a sealed interface.
     *
     * @throws io.vitrine.model.VitrineException {@code wire.malformed} with the place of what is wrong, or the problem with
     *     which the value's own check refused it
     */
    public static <T> T read(String json, Class<T> type) {
        return wrapped(type).cast(read(() -> JSON.createParser(json), Forms.of(type)));
    }

    /** The same as {@link #read(String, Class)}, from UTF-8. */
    public static <T> T read(byte[] json, Class<T> type) {
        return wrapped(type).cast(read(() -> JSON.createParser(json), Forms.of(type)));
    }

    /** Reads a list of values of a type. */
    @SuppressWarnings("unchecked") // a form reads what it is for
    public static <T> List<T> readList(String json, Class<T> type) {
        return (List<T>) read(() -> JSON.createParser(json), new ListForm(Forms.of(type)));
    }

    private static Object read(IOSource<JsonParser> source, Form form) {
        try (JsonParser parser = source.open();
                var in = new JsonIn(parser)) {
            return in.whole(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the text is in memory, and what is wrong in it is a problem already
        }
    }

    private static void write(@Nullable Object value, IOSource<JsonGenerator> target) {
        try (JsonGenerator out = target.open()) {
            any(value, out);
        } catch (StreamConstraintsException e) {
            throw WireProblems.tooDeepToWrite().asException();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory
        }
    }

    private static void any(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof List<?> list && !(value instanceof ValueList)) {
            out.writeStartArray();
            for (Object element : list) {
                any(element, out);
            }
            out.writeEndArray();
        } else {
            Forms.ofValue(value).write(value, out);
        }
    }

    @SuppressWarnings("unchecked") // the wrapper of a primitive type
    private static <T> Class<T> wrapped(Class<T> type) {
        return (Class<T>) java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    /** Opens a parser or generator. */
    private interface IOSource<T> {
        T open() throws IOException;
    }
}
