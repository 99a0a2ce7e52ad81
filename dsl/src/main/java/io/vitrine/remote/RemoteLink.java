package io.vitrine.remote;

import io.vitrine.model.VitrineException;
import io.vitrine.plan.Done;
import io.vitrine.plan.Steps;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.wire.ClientMessage;
import io.vitrine.wire.ServerMessage;
import io.vitrine.wire.Wire;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One link to a server, for one session or for none: says hello, follows the changes in order, sends plans, and comes back by
 * itself when it breaks. What was not answered then is sent again under the same id, which does it once. Any thread.
 */
final class RemoteLink implements AutoCloseable {
    /** How long nobody may answer before calls fail; a server that restarts is back sooner. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long RETRY_MILLIS = 1_000;

    private final RemoteHttp http;
    private final ScheduledFuture<?> ticking;
    private final String client;
    private final @Nullable String session;
    private final Actor who;
    private final Consumer<ServerMessage> messages;
    private final Runnable gone;
    private final ScheduledExecutorService timer;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private @Nullable Outgoing socket;
    private @Nullable String epoch;
    private long version = -1;
    private long lostAt;
    private boolean connecting;
    private boolean closed;
    private boolean toldGone;

    /** A plan that is not answered yet. */
    private record Waiting(ClientMessage.Run run, CompletableFuture<Done> result) {}

    RemoteLink(
            RemoteHttp http,
            ScheduledExecutorService timer,
            String client,
            @Nullable String session,
            Actor who,
            Consumer<ServerMessage> messages,
            Runnable gone) {
        this.http = http;
        this.client = client;
        this.session = session;
        this.who = who;
        this.messages = messages;
        this.gone = gone;
        this.timer = timer;
        this.lostAt = System.nanoTime();
        connect();
        this.ticking = timer.scheduleWithFixedDelay(this::tick, RETRY_MILLIS, RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }

    synchronized CompletableFuture<Done> run(String id, Steps plan) {
        var run = new ClientMessage.Run(id, plan);
        var result = new CompletableFuture<Done>();
        waiting.put(id, new Waiting(run, result));
        result.whenComplete((done, error) -> {
            if (error instanceof CancellationException) {
                cancel(id);
            }
        });
        if (socket != null) {
            socket.send(Wire.json(run));
        } else if (isGone()) {
            waiting.remove(id);
            result.completeExceptionally(http.gone().asException());
        }
        return result;
    }

    private synchronized void cancel(String id) {
        if (waiting.remove(id) != null && socket != null) {
            socket.send(Wire.json(new ClientMessage.Cancel(id)));
        }
    }

    private synchronized void connect() {
        if (closed || connecting || socket != null) {
            return;
        }
        connecting = true;
        Place place;
        try {
            place = http.place();
        } catch (VitrineException nobodyServes) {
            connecting = false;
            return;
        }
        http.client()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + place.token())
                .connectTimeout(PATIENCE)
                .buildAsync(place.link(), new Incoming(this))
                .whenComplete((opened, error) -> opened(opened, error));
    }

    private synchronized void opened(@Nullable WebSocket opened, @Nullable Throwable error) {
        connecting = false;
        if (opened == null) {
            return; // the next tick tries again
        }
        if (closed) {
            opened.abort();
            return;
        }
        socket = new Outgoing(opened);
        toldGone = false;
        hello();
        waiting.values().forEach(plan -> socket.send(Wire.json(plan.run())));
    }

    private void hello() {
        if (socket != null) {
            Long resume = version < 0 ? null : version;
            socket.send(Wire.json(new ClientMessage.Hello(client, who.name(), session, epoch, resume)));
        }
    }

    /** Looks after the link once a second: comes back, or gives up what waits. */
    private void tick() {
        List<Waiting> given = List.of();
        boolean tell = false;
        synchronized (this) {
            if (socket == null && !closed && isGone()) {
                given = List.copyOf(waiting.values());
                waiting.clear();
                tell = !toldGone;
                toldGone = true;
            }
        }
        given.forEach(plan -> plan.result().completeExceptionally(http.gone().asException()));
        if (tell) {
            gone.run();
        }
        connect();
    }

    /** Whether nobody serves this home any more, or nobody has answered for long. */
    private boolean isGone() {
        return System.nanoTime() - lostAt > PATIENCE.toNanos() || http.nobodyServes();
    }

    /** A message came whole. */
    void on(String text) {
        ServerMessage message = Wire.read(text, ServerMessage.class);
        if (message instanceof ServerMessage.Done done) {
            Waiting plan = answered(done.id());
            if (plan != null) {
                plan.result().complete(done.done());
            }
        } else if (message instanceof ServerMessage.ProblemMessage refused && refused.id() != null) {
            Waiting plan = answered(refused.id());
            if (plan != null) {
                plan.result().completeExceptionally(refused.problem().asException());
            }
        } else if (inOrder(message)) {
            messages.accept(message);
        }
    }

    private synchronized @Nullable Waiting answered(String id) {
        return waiting.remove(id);
    }

    /** Whether the message continues what is known; a change that does not is answered by another hello. */
    private synchronized boolean inOrder(ServerMessage message) {
        SessionEvent event = message.event().orElse(null);
        if (event instanceof SessionEvent.Whole whole) {
            epoch = whole.epoch();
            version = whole.version();
        } else if (event instanceof SessionEvent.Changed changed) {
            if (changed.change().base() != version) {
                hello();
                return false;
            }
            version = changed.change().version();
        }
        return true;
    }

    /** The socket is no more. */
    synchronized void lost() {
        if (socket != null) {
            socket = null;
            lostAt = System.nanoTime();
            if (!closed) {
                timer.execute(this::tick);
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        ticking.cancel(false);
        if (socket != null) {
            socket.close();
            socket = null;
        }
        waiting.values()
                .forEach(plan -> plan.result().completeExceptionally(http.gone().asException()));
        waiting.clear();
    }
}
