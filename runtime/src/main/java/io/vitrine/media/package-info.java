/**
 * Picture files: what they are and how large, whether they may be served, and small copies of them.
 *
 * <pre>{@code
 * Optional<Path> file = MediaRoots.of(List.of("/data/bccd")).find(sample.filepath());
 * PictureInfo info = MediaProbe.probe(file.get());           // image/jpeg, 640 x 480, without decoding
 * Thumbnail small = Thumbnails.make(file.get(), 160);
 * CompletableFuture<Thumbnail> kept = cache.get(uid, sample.id(), file.get(), 160, () -> true);
 * }</pre>
 */
@NullMarked
package io.vitrine.media;

import org.jspecify.annotations.NullMarked;
