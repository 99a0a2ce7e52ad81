package io.vitrine.command;

/** Something a person, a program or a script asks; the session it is for stands in the envelope, not here. */
public sealed interface Command permits StateCommand, EditCommand, AppCommand {
    /**
     * The command's name in JSON and in logs: that of its record, starting in lower case. It is not called {@code name}, which
     * a part of a command may be called.
     */
    default String word() {
        String simple = getClass().getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    /** The command as people read it, such as {@code tagSelectedSamples "night"}. */
    default String text() {
        return CommandText.of(this);
    }
}
