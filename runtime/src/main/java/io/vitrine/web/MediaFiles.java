package io.vitrine.web;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.vitrine.media.MediaRoots;
import io.vitrine.model.DatasetInfo;
import io.vitrine.store.StoreReads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the file of a sample, if it may be shown. Blocks. Any thread. */
final class MediaFiles {
    /** What a link leads to may change, and then has to be looked at again. */
    private static final Duration ROOTS_KEPT = Duration.ofSeconds(5);

    private final StoreReads store;
    private final List<String> rootsOfAll;
    private final SamplePaths paths;
    private final Cache<List<String>, MediaRoots> roots = CacheBuilder.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(ROOTS_KEPT)
            .build();

    MediaFiles(StoreReads store, List<Path> rootsOfAll) {
        this.store = store;
        this.paths = new SamplePaths(store);
        this.rootsOfAll = rootsOfAll.stream().map(Path::toString).toList();
    }

    /**
     * A file that may be shown.
     *
     * @param uid of its dataset
     * @param path where it really is
     * @param mark changes with the file: its size and when it was written
     */
    record Found(String uid, Path path, long size, String mark) {}

    /**
     * The file of a sample.
     *
     * @throws io.vitrine.model.VitrineException {@code media.none}, for whatever reason
     */
    Found find(String dataset, String id) {
        return store.find(dataset)
                .flatMap(info -> paths.find(info, id).flatMap(path -> found(info, path)))
                .orElseThrow(() -> WebProblems.noMedia().asException());
    }

    private Optional<Found> found(DatasetInfo info, String filepath) {
        List<String> folders =
                Stream.concat(info.mediaRoots().stream(), rootsOfAll.stream()).toList();
        MediaRoots allowed = roots.getIfPresent(folders);
        if (allowed == null) {
            allowed = MediaRoots.of(folders);
            roots.put(folders, allowed);
        }
        return allowed.find(filepath).flatMap(path -> {
            try {
                var about = Files.readAttributes(path, BasicFileAttributes.class);
                String mark = Long.toHexString(about.size()) + "-"
                        + Long.toHexString(about.lastModifiedTime().toMillis());
                return Optional.of(new Found(info.uid(), path, about.size(), mark));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }
}
