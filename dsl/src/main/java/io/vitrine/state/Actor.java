package io.vitrine.state;

/**
 * Who asked for something.
 *
 * @param kind what sort of hand it is
 * @param name for people, such as {@code Chrome on Linux} or {@code java 4711}
 */
public record Actor(Kind kind, String name) {
    /** Sorts of hands. */
    public enum Kind {
        PROGRAM,
        TAB
    }
}
