package io.vitrine.io.coco;

/** A record that is left out: what was found, and what was expected. */
final class BadRecord extends Exception {
    private static final long serialVersionUID = 1L;

    BadRecord(String reason) {
        super(reason, null, false, false);
    }
}
