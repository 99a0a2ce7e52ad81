package io.vitrine.groovy;

/** Whose method a call is, as far as that is known when it is compiled. */
enum Receiver {
    /** Vitrine's, for certain. */
    OURS,
    /** Another's, for certain. */
    OTHER,
    /** Not known: a variable without a type. */
    UNKNOWN
}
