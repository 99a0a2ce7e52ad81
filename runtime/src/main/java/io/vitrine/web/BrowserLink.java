package io.vitrine.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vitrine.bus.Answer;
import io.vitrine.bus.Backend;
import io.vitrine.bus.Bus;
import io.vitrine.bus.StateFeed;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.plan.Request;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.wire.ClientMessage;
import io.vitrine.wire.ServerMessage;
import io.vitrine.wire.Wire;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One tab or program on the link: its hello, its plans, and what it is told of its session. It decodes, calls the bus and
 * encodes. For the event loop of its socket.
 */
final class BrowserLink implements Outbox.Line {
    /** A hello later than this is none. */
    private static final long HELLO_WITHIN_MILLIS = 10_000;

    /** More plans than a person or program has unanswered at once; what they are answered by is kept for a slow one. */
    private static final int MOST_UNANSWERED = 1_000;

    private static final int WRITE_QUEUE_BYTES = 64 * 1024;
    private static final int POLICY_VIOLATION = 1008;
    private static final int TOO_LARGE = 1009;
    private static final String NO_SESSION = "";

    private final ServerWebSocket socket;
    private final Caller caller;
    private final Bus bus;
    private final Backend backend;
    private final Consumer<BrowserLink> ended;
    private final KeepAlive keepAlive;
    private final long helloTimer;
    private final Vertx vertx;

    private @Nullable String client;
    private @Nullable String session;
    private @Nullable Actor actor;
    private @Nullable StateFeed feed;
    private Outbox outbox;
    private int unanswered;

    BrowserLink(
            Vertx vertx, ServerWebSocket socket, Caller caller, Bus bus, Backend backend, Consumer<BrowserLink> ended) {
        this.vertx = vertx;
        this.socket = socket;
        this.caller = caller;
        this.bus = bus;
        this.backend = backend;
        this.ended = ended;
        this.outbox = new Outbox(this, backend, NO_SESSION);
        this.keepAlive = new KeepAlive(vertx, socket);
        this.helloTimer = vertx.setTimer(HELLO_WITHIN_MILLIS, timer -> tooLate());
        socket.setWriteQueueMaxSize(WRITE_QUEUE_BYTES);
        socket.textMessageHandler(this::onText);
        socket.binaryMessageHandler(bytes -> refuse(null, WebProblems.textOnly()));
        socket.drainHandler(drained -> drained());
        socket.exceptionHandler(this::onError);
        socket.closeHandler(closed -> end());
    }

    @Nullable
    String client() {
        return client;
    }

    void tell(String subject, ServerMessage message) {
        outbox.news(subject, message);
    }

    void tell(ServerMessage message) {
        outbox.answer(message);
    }

    void close(int status, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) status, reason);
        }
    }

    private void onText(String text) {
        keepAlive.heard();
        ClientMessage message;
        try {
            message = Wire.read(text, ClientMessage.class);
        } catch (VitrineException e) {
            refuse(null, e.getProblem());
            return;
        } catch (RuntimeException | StackOverflowError e) {
            refuse(null, WebProblems.of(e));
            return;
        }
        if (message instanceof ClientMessage.Hello hello) {
            onHello(hello);
        } else if (message instanceof ClientMessage.Run run) {
            onRun(run);
        } else if (message instanceof ClientMessage.Cancel cancel && isOwn(cancel.id())) {
            bus.cancel(cancel.id());
        }
    }

    /** Whether a request is of this client: nobody gives up what others asked. */
    private boolean isOwn(String request) {
        return client != null && request.startsWith(client + "-");
    }

    /** A message that is too large in sum is only reported to us; after every other error the socket closes by itself. */
    private void onError(Throwable error) {
        if (error instanceof IllegalStateException) {
            close(TOO_LARGE, "a message may have 16 MB");
        }
    }

    private void onHello(ClientMessage.Hello hello) {
        vertx.cancelTimer(helloTimer);
        client = hello.client();
        try {
            if (hello.session() == null) {
                leave();
                String epoch = backend.snapshot("main").epoch();
                outbox = new Outbox(this, backend, NO_SESSION);
                actor = new Actor(caller.kind(), Names.shown(hello.name()));
                outbox.answer(new ServerMessage.State(epoch, null, null, null, null));
            } else if (feed != null && hello.session().equals(session)) {
                outbox.hello(hello);
            } else {
                follow(hello.session(), hello);
            }
        } catch (RuntimeException e) {
            refuse(null, WebProblems.of(e));
        }
    }

    private void follow(String wanted, ClientMessage.Hello hello) {
        var who = new Actor(caller.kind(), Names.shown(hello.name()));
        backend.snapshot(wanted); // an unknown one is refused before the one at hand is left
        leave();
        actor = who;
        session = wanted;
        var fresh = new Outbox(this, backend, wanted);
        outbox = fresh;
        feed = StateFeed.follow(bus, backend, wanted, who, event -> onEvent(fresh, hello, event));
    }

    private void onEvent(Outbox target, ClientMessage.Hello hello, SessionEvent event) {
        if (target != outbox) {
            return; // this link follows another session by now
        }
        try {
            if (event instanceof SessionEvent.Whole) {
                target.hello(hello);
            } else {
                target.event(event);
            }
        } catch (RuntimeException e) {
            refuse(null, WebProblems.of(e));
        }
    }

    private void onRun(ClientMessage.Run run) {
        Actor who = actor;
        if (client == null || who == null) {
            refuse(run.id(), WebProblems.noHello());
        } else if (!isOwn(run.id())) {
            refuse(run.id(), WebProblems.badRequestId(run.id(), client));
        } else if (unanswered >= MOST_UNANSWERED) {
            refuse(run.id(), WebProblems.tooMany(MOST_UNANSWERED));
        } else {
            BrowserRules.refusal(caller, run.plan())
                    .ifPresentOrElse(
                            problem -> refuse(run.id(), problem),
                            () -> request(new Request(session, who, run.id(), run.plan())));
        }
    }

    private void request(Request request) {
        unanswered++;
        bus.request(request).onComplete(answered -> {
            unanswered--;
            if (answered.failed()) {
                refuse(request.requestId(), WebProblems.gone());
            } else if (answered.result() instanceof Answer.Failed failed) {
                refuse(request.requestId(), failed.problem());
            } else {
                outbox.answer(ServerMessage.done(request.requestId(), ((Answer.Succeeded) answered.result()).done()));
            }
        });
    }

    private void refuse(@Nullable String id, Problem problem) {
        outbox.answer(new ServerMessage.ProblemMessage(id, problem));
    }

    private void tooLate() {
        refuse(null, WebProblems.noHello());
        close(POLICY_VIOLATION, "no hello");
    }

    @Override
    public void write(ServerMessage message) {
        if (socket.isClosed()) {
            return;
        }
        socket.writeTextMessage(Wire.json(message));
        if (socket.writeQueueFull()) {
            // Who does not read is not read either, or its mistakes alone would fill the memory.
            socket.pause();
        }
    }

    @Override
    public boolean isFull() {
        return !socket.isClosed() && socket.writeQueueFull();
    }

    private void drained() {
        keepAlive.heard();
        outbox.drained();
        if (!isFull()) {
            socket.resume();
        }
    }

    private void leave() {
        if (feed != null) {
            Objects.requireNonNull(feed).close();
            feed = null;
        }
        session = null;
    }

    private void end() {
        vertx.cancelTimer(helloTimer);
        keepAlive.stop();
        leave();
        ended.accept(this);
    }
}
