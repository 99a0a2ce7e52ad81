package io.vitrine.media;

import io.vitrine.media.RecentThumbnails.Made;
import io.vitrine.model.Ids;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small pictures, made once and kept: in memory, and on disk in packs that outlive the process. Whether what is kept
 * still fits its file is looked up each time.
 *
 * <p>Any thread; nothing here blocks the caller. Two threads look things up and two make pictures, so that what is kept
 * never waits behind what must be made.
 */
public final class ThumbnailCache implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailCache.class);
    private static final Pattern UID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int THREADS = 2;

    private final RecentThumbnails recent;
    private final ThumbnailPacks packs;
    private final ExecutorService lookups = threads("vitrine-thumbs-look");
    private final ExecutorService makers = threads("vitrine-thumbs-make");
    private final Map<ThumbnailKey, Making> making = new HashMap<>();
    private volatile boolean closed;

    /** Somebody who waits. */
    private record Request(CompletableFuture<Thumbnail> answer, BooleanSupplier stillWanted) {
        boolean isWanted() {
            return !answer.isDone() && stillWanted.getAsBoolean();
        }
    }

    /** A picture on its way, with all who wait for it. */
    private record Making(ThumbnailKey key, Path file, Stamp stamp, List<Request> requests) {}

    /**
     * A cache in {@code folder}, which is made when needed.
     *
     * @param diskBytes how much it may take on disk, about
     * @param memoryBytes how much it may take in memory, about
     */
    public ThumbnailCache(Path folder, long diskBytes, long memoryBytes) {
        this.recent = new RecentThumbnails(memoryBytes);
        this.packs = new ThumbnailPacks(folder, diskBytes);
    }

    /**
     * The small picture of a sample. The answer comes on a thread of this cache; who waits for it must not block there.
     *
     * @param datasetUid of the sample's dataset
     * @param sampleId of the sample
     * @param file where the sample's picture really is: something {@link MediaRoots#find} returned
     * @param height one of {@link ThumbnailHeights#ALL}
     * @param stillWanted asked before the work starts, on a thread of this cache; if nobody wants it, it is not done
     *     and the answer is {@code media.not-wanted}
     * @return fails with {@code media.none}, {@code media.unreadable}, {@code media.too-large}, {@code
     *     media.bad-height}
     */
    public CompletableFuture<Thumbnail> get(
            String datasetUid, String sampleId, Path file, int height, BooleanSupplier stillWanted) {
        if (!ThumbnailHeights.ALL.contains(height)) {
            return failed(MediaProblems.badHeight(height));
        }
        if (!UID.matcher(datasetUid).matches()) {
            throw new IllegalArgumentException("not the uid of a dataset: " + datasetUid);
        }
        var key = new ThumbnailKey(datasetUid, Ids.key(Ids.check(sampleId)), height);
        var request = new Request(new CompletableFuture<>(), stillWanted);
        try {
            lookups.execute(() -> answering(List.of(request), () -> look(key, file, request)));
        } catch (RejectedExecutionException e) {
            return failed(MediaProblems.notWanted());
        }
        return request.answer();
    }

    /** Forgets all pictures of a dataset. Blocks. */
    public void drop(String datasetUid) {
        if (UID.matcher(datasetUid).matches()) {
            recent.drop(datasetUid);
            packs.drop(datasetUid);
        }
    }

    private void look(ThumbnailKey key, Path file, Request request) {
        if (closed || !request.isWanted()) {
            throw MediaProblems.notWanted().asException();
        }
        Stamp stamp = Stamp.of(file);
        Optional<Made> kept = recent.get(key, stamp).or(() -> onDisk(key, stamp));
        if (kept.isPresent()) {
            answer(List.of(request), kept.get());
        } else {
            make(key, file, stamp, request);
        }
    }

    private Optional<Made> onDisk(ThumbnailKey key, Stamp stamp) {
        Optional<Made> kept = packs.get(key.dataset(), key.height(), key.sample(), stamp)
                .map(picture -> new Made(stamp, picture, null));
        kept.ifPresent(made -> recent.put(key, made));
        return kept;
    }

    /** Joins those who wait for this picture, or starts it. */
    private void make(ThumbnailKey key, Path file, Stamp stamp, Request request) {
        synchronized (making) {
            Making there = making.get(key);
            if (there != null && there.stamp().equals(stamp)) {
                there.requests().add(request);
                return;
            }
            var started = new Making(key, file, stamp, new ArrayList<>(List.of(request)));
            making.put(key, started);
            makers.execute(() -> answering(started.requests(), () -> make(started)));
        }
    }

    private void make(Making started) {
        if (!isWanted(started)) {
            return;
        }
        // somebody may have made it between the look and here
        Made made = recent.get(started.key(), started.stamp()).orElseGet(() -> made(started));
        answer(end(started), made);
    }

    /** Whether anybody wants it; ends it, with everybody told, if not. */
    private boolean isWanted(Making started) {
        List<Request> unwanted;
        synchronized (making) {
            if (!closed && started.requests().stream().anyMatch(Request::isWanted)) {
                return true;
            }
            unwanted = end(started);
        }
        fail(unwanted, MediaProblems.notWanted().asException());
        return false;
    }

    private Made made(Making started) {
        Made made;
        try {
            Thumbnail picture = Thumbnails.make(started.file(), started.key().height());
            ThumbnailKey key = started.key();
            packs.put(key.dataset(), key.height(), key.sample(), started.stamp(), picture);
            made = new Made(started.stamp(), picture, null);
        } catch (VitrineException e) {
            made = new Made(started.stamp(), null, e.getProblem());
        }
        recent.put(started.key(), made);
        return made;
    }

    private List<Request> end(Making started) {
        synchronized (making) {
            making.remove(started.key(), started);
            return List.copyOf(started.requests());
        }
    }

    private static void answer(List<Request> requests, Made made) {
        Problem problem = made.problem();
        if (problem != null) {
            fail(requests, problem.asException());
        } else {
            requests.forEach(request -> request.answer().complete(made.picture()));
        }
    }

    private static void fail(List<Request> requests, Throwable reason) {
        requests.forEach(request -> request.answer().completeExceptionally(reason));
    }

    /** Runs a step; whatever it throws is the answer, so that nobody waits for ever. */
    private void answering(List<Request> requests, Runnable step) {
        try {
            step.run();
        } catch (VitrineException e) {
            fail(requests, e);
        } catch (RejectedExecutionException e) {
            // closed between the look and the work
            fail(requests, MediaProblems.notWanted().asException());
        } catch (RuntimeException | Error e) {
            LOG.error("Could not make a small picture", e);
            synchronized (making) {
                making.values().removeIf(there -> there.requests() == requests);
                fail(List.copyOf(requests), e);
            }
        }
    }

    private static CompletableFuture<Thumbnail> failed(Problem problem) {
        return CompletableFuture.failedFuture(problem.asException());
    }

    private static ExecutorService threads(String name) {
        return Executors.newFixedThreadPool(THREADS, work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Ends the work: what has not started is answered with {@code media.not-wanted}. */
    @Override
    public void close() {
        closed = true;
        for (ExecutorService pool : List.of(lookups, makers)) {
            pool.shutdown();
            try {
                pool.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        packs.close();
    }
}
