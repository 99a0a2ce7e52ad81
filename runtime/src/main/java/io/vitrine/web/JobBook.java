package io.vitrine.web;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.vitrine.model.ImportReport;
import io.vitrine.model.Problem;
import io.vitrine.spi.Job;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The jobs that programs started over the wire: those that run, and for an hour those that ended. Any thread. */
final class JobBook {
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Cache<String, Standing> ended = CacheBuilder.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /**
     * How far a job is.
     *
     * @param fraction in {@code [0, 1]}; null if it cannot be known
     * @param result what it did; null until it has ended well
     * @param problem why it failed; null unless it did
     */
    record Standing(
            String job,
            @Nullable Double fraction,
            String note,
            boolean ended,
            @Nullable ImportReport result,
            @Nullable Problem problem) {}

    private record Running(Job job, Standing standing) {}

    void add(Job job) {
        running.put(job.id(), new Running(job, new Standing(job.id(), 0.0, "", false, null, null)));
    }

    Standing progress(Job job, Job.Progress progress) {
        Double fraction = Double.isNaN(progress.fraction()) ? null : progress.fraction();
        var standing = new Standing(job.id(), fraction, progress.note(), false, null, null);
        running.computeIfPresent(job.id(), (id, before) -> new Running(job, standing));
        return standing;
    }

    Standing end(Job job, @Nullable ImportReport report, @Nullable Problem problem) {
        var standing = new Standing(job.id(), 1.0, "", true, report, problem);
        ended.put(job.id(), standing);
        running.remove(job.id());
        return standing;
    }

    Standing standing(String id) {
        Running now = running.get(id);
        Standing last = now == null ? ended.getIfPresent(id) : now.standing();
        if (last == null) {
            throw WebProblems.unknownJob(id).asException();
        }
        return last;
    }

    /** The job to cancel; empty for one that has ended, to which it means nothing. */
    Optional<Job> running(String id) {
        standing(id); // says so if there never was one
        return Optional.ofNullable(running.get(id)).map(Running::job);
    }
}
