package io.vitrine.remote;

import io.vitrine.model.ImportReport;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.spi.Job;
import io.vitrine.wire.ServerMessage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A job on a server elsewhere. What the link tells comes at once; now and then it is asked, in case the link was down. */
final class RemoteJob implements Job {
    private static final long ASK_SECONDS = 2;

    private final RemoteHttp http;
    private final String id;
    private final ScheduledExecutorService timer;
    private final CompletableFuture<ImportReport> result = new CompletableFuture<>();
    private final List<Consumer<Progress>> listeners = new CopyOnWriteArrayList<>();

    RemoteJob(RemoteHttp http, String id, ScheduledExecutorService timer) {
        this.http = http;
        this.id = id;
        this.timer = timer;
    }

    /** How a job stands, as the server says when it is asked. */
    private record Standing(
            String job,
            @Nullable Double fraction,
            String note,
            boolean ended,
            @Nullable ImportReport result,
            @Nullable Problem problem) {}

    void follow() {
        ScheduledFuture<?> asking = timer.scheduleWithFixedDelay(this::ask, 0, ASK_SECONDS, TimeUnit.SECONDS);
        result.whenComplete((report, error) -> asking.cancel(false));
    }

    private void ask() {
        try {
            Standing standing = http.get("/api/jobs/" + id, Standing.class);
            if (standing.ended()) {
                on(new ServerMessage.Ended(standing.job(), standing.result(), standing.problem()));
            }
        } catch (VitrineException e) {
            if (!e.getProblem().code().equals("server.gone")) {
                result.completeExceptionally(e);
            }
        }
    }

    void on(ServerMessage.Progress progress) {
        double fraction = progress.fraction() == null ? Double.NaN : progress.fraction();
        listeners.forEach(listener -> listener.accept(new Progress(fraction, progress.note())));
    }

    void on(ServerMessage.Ended ended) {
        if (ended.problem() != null) {
            result.completeExceptionally(ended.problem().asException());
        } else {
            result.complete(ended.result());
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public CompletableFuture<ImportReport> result() {
        return result;
    }

    @Override
    public void onProgress(Consumer<Progress> listener) {
        listeners.add(listener);
    }

    @Override
    public void cancel() {
        http.delete("/api/jobs/" + id);
    }
}
