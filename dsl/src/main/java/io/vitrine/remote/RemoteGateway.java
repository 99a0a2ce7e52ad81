package io.vitrine.remote;

import io.vitrine.model.Sample;
import io.vitrine.plan.Done;
import io.vitrine.plan.Explanation;
import io.vitrine.plan.Logged;
import io.vitrine.plan.Request;
import io.vitrine.plan.Steps;
import io.vitrine.spi.Gateway;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.Job;
import io.vitrine.spi.SessionInfo;
import io.vitrine.spi.SessionSpec;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.view.Query;
import io.vitrine.wire.ServerMessage;
import io.vitrine.wire.Wire;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The gateway of programs in another process than the server. Its threads are daemons. Any thread. */
public final class RemoteGateway implements Gateway {
    private final RemoteHttp http;
    private final String client;
    private final Actor who;
    private final Map<String, RemoteLink> links = new ConcurrentHashMap<>();
    private final Map<String, RemoteJob> jobs = new ConcurrentHashMap<>();
    private @Nullable RemoteLink own;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "vitrine-remote-timer");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A gateway that looks for its server where {@code where} says, each time it needs to.
     *
     * @param where empty while nobody serves
     * @param client 16 hexadecimal digits, drawn once for this gateway
     */
    public RemoteGateway(Supplier<Optional<Place>> where, String client, Actor who) {
        this.http = new RemoteHttp(where);
        this.client = client;
        this.who = who;
    }

    @Override
    public CompletableFuture<Done> run(Request request) {
        RemoteLink link = request.session() == null ? own() : links.get(request.session());
        if (link == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("no link to session " + request.session()));
        }
        return link.run(ownId(request.requestId()), request.plan());
    }

    @Override
    public void check(String session, Steps plan) {
        http.post("/api/sessions/" + encoded(session) + "/check", plan, Checked.class, client);
    }

    /** What a plan is found to be that would run. */
    private record Checked(boolean fits) {}

    @Override
    public Explanation explain(String session, Steps plan) {
        return http.post("/api/sessions/" + encoded(session) + "/explain", plan, Explanation.class, client);
    }

    @Override
    public List<Logged> log(String session) {
        return http.get("/api/sessions/" + encoded(session) + "/log", Log.class).plans();
    }

    private record Log(List<Logged> plans) {}

    /** The request's number under this gateway's name, for a link takes no requests under another's. */
    private String ownId(String requestId) {
        return client + requestId.substring(requestId.lastIndexOf('-'));
    }

    /** The link for what concerns no session. */
    private synchronized RemoteLink own() {
        if (own == null) {
            own = new RemoteLink(http, timer, client, null, who, this::onJobs, () -> {});
        }
        return own;
    }

    private void onJobs(ServerMessage message) {
        if (message instanceof ServerMessage.Progress progress) {
            Optional.ofNullable(jobs.get(progress.job())).ifPresent(job -> job.on(progress));
        } else if (message instanceof ServerMessage.Ended ended) {
            Optional.ofNullable(jobs.remove(ended.job())).ifPresent(job -> job.on(ended));
        }
    }

    @Override
    @SuppressWarnings("unchecked") // rows are read as what the query says they are
    public <R> Stream<R> query(Query<R> query) {
        return (Stream<R>) Rows.of(http.stream("/api/query", BodyPublishers.ofByteArray(Wire.bytes(query))), query);
    }

    @Override
    public Watch watch(String session, Actor actor, Consumer<SessionEvent> events) {
        var link = new RemoteLink(
                http,
                timer,
                client,
                session,
                actor,
                message -> message.event().ifPresent(events),
                () -> events.accept(new SessionEvent.Gone()));
        links.put(session, link);
        return () -> {
            links.remove(session, link);
            link.close();
        };
    }

    @Override
    public long add(String dataset, Stream<Sample> samples, LongConsumer kept) {
        return RemoteAdd.add(http, "/api/datasets/" + encoded(dataset) + "/samples", samples, kept);
    }

    @Override
    public Job start(ImportSpec spec) {
        own(); // hears of the job
        String id = http.post("/api/jobs", spec, Started.class, client).job();
        var job = new RemoteJob(http, id, timer);
        jobs.put(id, job);
        job.follow();
        return job;
    }

    private record Started(String job) {}

    @Override
    public SessionInfo open(SessionSpec spec) {
        return http.post("/api/sessions", spec, SessionInfo.class, client);
    }

    @Override
    public void close(String session) {
        http.delete("/api/sessions/" + encoded(session));
    }

    @Override
    public boolean isLocal() {
        return false;
    }

    @Override
    public URI url(String path) {
        return http.place().resolve(path);
    }

    @Override
    public URI invitation(String path) {
        return URI.create(http.post("/api/codes", new PageWanted(path), Found.class, client)
                .url());
    }

    private record PageWanted(String path) {}

    private record Found(String url) {}

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        links.values().forEach(RemoteLink::close);
        synchronized (this) {
            if (own != null) {
                own.close();
            }
        }
        timer.shutdownNow();
    }
}
