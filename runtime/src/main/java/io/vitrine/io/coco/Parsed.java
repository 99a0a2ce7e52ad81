package io.vitrine.io.coco;

/** What became of a record; places are for people. */
sealed interface Parsed {
    /** An image, as {@link CocoRows} write it. */
    record Image(String id, byte[] row) implements Parsed {}

    /** A box, likewise. */
    record Box(String image, byte[] row) implements Parsed {}

    record Category(String place, CocoCategory category) implements Parsed {}

    /** A record that is left out. */
    record Bad(String place, String reason) implements Parsed {}
}
