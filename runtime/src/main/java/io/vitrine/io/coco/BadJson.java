package io.vitrine.io.coco;

/** A file whose brackets and quotes do not fit: where one record ends and the next starts cannot be told. */
final class BadJson extends Exception {
    private static final long serialVersionUID = 1L;

    BadJson(long line, long column, String reason) {
        super("line " + line + ", column " + column + ": " + reason);
    }
}
