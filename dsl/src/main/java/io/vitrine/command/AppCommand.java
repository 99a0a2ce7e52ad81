package io.vitrine.command;

/** A command to those who look, that changes neither data nor what is shown. */
public sealed interface AppCommand extends Command {
    /** Lets everyone on the session drop what they remember of the data and fetch it again. */
    record Refresh() implements AppCommand {}
}
