package io.vitrine.command;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands as people read and write them: the name, and what was given. */
final class CommandText {
    private static final int MOST = 3;

    private CommandText() {}

    static String of(Command command) {
        var given = new ArrayList<String>();
        for (RecordComponent part : command.getClass().getRecordComponents()) {
            Object value = value(command, part);
            if (value != null && value != Conflicts.LEAVE) {
                given.add(text(value));
            }
        }
        return given.isEmpty() ? command.word() : command.word() + " " + String.join(", ", given);
    }

    private static @Nullable Object value(Command command, RecordComponent part) {
        try {
            return part.getAccessor().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // the accessors of commands are public and throw nothing
        }
    }

    static String text(Object value) {
        if (value instanceof CharSequence) {
            return "\"" + value + "\"";
        }
        if (!(value instanceof List<?> several)) {
            return value.toString();
        }
        var shown = new ArrayList<String>();
        several.stream().limit(MOST).forEach(one -> shown.add(text(one)));
        int more = several.size() - MOST;
        return "[" + String.join(", ", shown) + (more > 0 ? " and %,d more".formatted(more) : "") + "]";
    }
}
