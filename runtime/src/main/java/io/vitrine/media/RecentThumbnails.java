package io.vitrine.media;

import io.vitrine.model.Problem;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The small pictures used last, and the reasons why there are none, within a limit of bytes. Any thread. */
final class RecentThumbnails {
    /** What an entry takes besides its picture, about. */
    private static final int OVERHEAD = 200;

    private final long limit;
    private final Map<ThumbnailKey, Made> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    RecentThumbnails(long limit) {
        this.limit = limit;
    }

    /**
     * What came of making a small picture: it, or the problem.
     *
     * @param stamp of the file it was made of
     */
    record Made(
            Stamp stamp,
            @Nullable Thumbnail picture,
            @Nullable Problem problem) {
        private long weight() {
            return OVERHEAD + (picture == null ? 0 : picture.bytes().length);
        }
    }

    synchronized Optional<Made> get(ThumbnailKey key, Stamp stamp) {
        return Optional.ofNullable(entries.get(key)).filter(made -> made.stamp().equals(stamp));
    }

    synchronized void put(ThumbnailKey key, Made made) {
        Made before = entries.put(key, made);
        bytes += made.weight() - (before == null ? 0 : before.weight());
        Iterator<Made> oldest = entries.values().iterator();
        while (bytes > limit && oldest.hasNext()) {
            bytes -= oldest.next().weight();
            oldest.remove();
        }
    }

    synchronized void drop(String dataset) {
        entries.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey().dataset().equals(dataset);
            bytes -= gone ? entry.getValue().weight() : 0;
            return gone;
        });
    }
}
