package io.vitrine.media;

/** Which small picture: of a dataset's sample, by its key in the store, at a height. */
record ThumbnailKey(String dataset, long sample, int height) {}
