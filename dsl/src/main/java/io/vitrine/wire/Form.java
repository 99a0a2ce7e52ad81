package io.vitrine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** How the values of one Java type look in JSON and in TypeScript. */
interface Form {
    void write(Object value, JsonGenerator out) throws IOException;

    /** Reads the value whose first token is at hand; its last token is at hand afterwards. */
    Object read(JsonIn in) throws IOException;

    /** The type in TypeScript. */
    String typeScript(TypeNames names);
}
