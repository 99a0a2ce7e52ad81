package io.vitrine.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All packs of a folder, within a limit of bytes: over it, whole packs go, those first that were used longest ago. It
 * is only a cache: what fails here is logged and counts as not there. Any thread.
 */
final class ThumbnailPacks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailPacks.class);
    /** Two files each; a process may have few more than a thousand. */
    private static final int MOST_OPEN = 32;

    private final Path folder;
    private final long limit;
    /** By path without ending, the one used last at the end. */
    private final Map<Path, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);

    private boolean closed;

    /** A pack that is there; open if it was used. */
    private static final class Slot {
        private long size;
        private @Nullable ThumbnailPack open;

        Slot(long size) {
            this.size = size;
        }
    }

    ThumbnailPacks(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
        try {
            find();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Could not look for small pictures in {}", folder, e);
        }
    }

    private void find() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        record Found(Path base, FileTime time, long size) {}
        var found = new ArrayList<Found>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ThumbnailPack.PACK)) {
                    String base = name.substring(0, name.length() - ThumbnailPack.PACK.length());
                    found.add(new Found(file.resolveSibling(base), Files.getLastModifiedTime(file), Files.size(file)));
                }
            }
        }
        found.sort(Comparator.comparing(Found::time));
        found.forEach(pack -> slots.put(pack.base(), new Slot(pack.size())));
    }

    Optional<Thumbnail> get(String dataset, int height, long key, Stamp stamp) {
        try {
            Path base = base(dataset, height);
            ThumbnailPack pack = contains(base) ? pack(base) : null;
            return pack == null ? Optional.empty() : pack.get(key, stamp);
        } catch (IOException e) {
            LOG.warn("Could not read a small picture of {} at {}", dataset, height, e);
            return Optional.empty();
        }
    }

    void put(String dataset, int height, long key, Stamp stamp, Thumbnail picture) {
        try {
            Path base = base(dataset, height);
            ThumbnailPack pack = pack(base);
            if (pack != null) {
                pack.put(key, stamp, picture);
                resized(base, pack.size());
            }
        } catch (IOException e) {
            LOG.warn("Could not keep a small picture of {} at {}", dataset, height, e);
        }
    }

    /** Removes all of a dataset. */
    synchronized void drop(String dataset) {
        Path of = folder.resolve(dataset);
        List.copyOf(slots.keySet()).stream()
                .filter(base -> base.getParent().equals(of))
                .forEach(this::delete);
        try {
            Files.deleteIfExists(of);
        } catch (IOException e) {
            LOG.warn("Could not remove {}", of, e);
        }
    }

    /** Bytes in all packs. */
    synchronized long size() {
        return slots.values().stream().mapToLong(slot -> slot.size).sum();
    }

    private Path base(String dataset, int height) {
        return folder.resolve(dataset).resolve(Integer.toString(height));
    }

    private synchronized boolean contains(Path base) {
        return slots.containsKey(base);
    }

    private synchronized @Nullable ThumbnailPack pack(Path base) throws IOException {
        if (closed) {
            return null;
        }
        Slot slot = slots.get(base);
        if (slot == null) {
            slot = new Slot(0);
            slots.put(base, slot);
        }
        if (slot.open == null) {
            closeOldest();
            slot.open = ThumbnailPack.open(base);
            slot.size = slot.open.size();
        }
        return slot.open;
    }

    private void closeOldest() throws IOException {
        List<Slot> open =
                slots.values().stream().filter(slot -> slot.open != null).toList();
        if (open.size() >= MOST_OPEN) {
            open.get(0).open.close();
            open.get(0).open = null;
        }
    }

    private synchronized void resized(Path base, long size) {
        Slot slot = slots.get(base);
        if (slot != null) {
            slot.size = size;
        }
        while (size() > limit) {
            delete(slots.keySet().iterator().next());
        }
    }

    private void delete(Path base) {
        Slot slot = slots.remove(base);
        try {
            if (slot.open != null) {
                slot.open.close();
            }
            ThumbnailPack.delete(base);
        } catch (IOException e) {
            LOG.warn("Could not remove small pictures at {}", base, e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        for (Slot slot : slots.values()) {
            try {
                if (slot.open != null) {
                    slot.open.close();
                }
            } catch (IOException e) {
                LOG.warn("Could not close a pack of small pictures", e);
            }
        }
    }
}
