package io.vitrine;

/** Why a wait ended. */
public enum WaitResult {
    /** All tabs of the session were closed, and none came back. */
    TABS_CLOSED,
    /** The session was closed. */
    SESSION_CLOSED,
    /** The time was over. */
    TIME_OVER,
    /** A browser was opened, and no tab came. */
    NO_APP,
    /** The server ended. */
    SERVER_GONE
}
