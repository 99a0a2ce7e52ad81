package io.vitrine.samples;

import io.vitrine.command.Command;
import io.vitrine.model.Problem;
import io.vitrine.plan.Steps;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import io.vitrine.wire.ClientMessage;
import io.vitrine.wire.ServerMessage;
import io.vitrine.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * A tab of the App without a browser: it gets in by a code, keeps the cookie, follows its session over the link as the App
 * does, and complains if a change does not fit the state it has.
 */
final class Tab implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // a browser offers no upgrade with a plain request
            .build();
    private final URI root;
    private final String cookie;
    private final String session;
    private final String client = HexFormat.of().formatHex(new SecureRandom().generateSeed(8));
    private final Map<String, ServerMessage> answers = new HashMap<>();
    private WebSocket socket;
    private SessionState state;
    private long version;
    private String fingerprint;
    private long revision;
    private boolean closed;
    private int requests;
    private AssertionError broken;

    private Tab(URI invitation) throws IOException, InterruptedException {
        root = invitation.resolve("/");
        session = invitation.getPath().startsWith("/s/") ? invitation.getPath().substring(3) : "main";
        HttpResponse<String> page =
                http.send(HttpRequest.newBuilder(invitation).build(), HttpResponse.BodyHandlers.ofString());
        cookie = page.headers()
                .firstValue("Set-Cookie")
                .map(value -> value.substring(0, value.indexOf(';')))
                .orElseThrow(() -> new AssertionError("no cookie for " + invitation + ": " + page.statusCode()));
    }

    /** Opens the page that {@code invitation} names, and follows its session. */
    static Tab open(URI invitation) throws IOException, InterruptedException {
        var tab = new Tab(invitation);
        tab.connect();
        return tab;
    }

    private void connect() {
        URI link = URI.create("ws://" + root.getAuthority() + "/api/link");
        socket = http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .header("Origin", "http://" + root.getAuthority())
                .buildAsync(link, new Receiver())
                .join();
        send(new ClientMessage.Hello(client, "Test tab", session, null, null));
        await(tab -> tab.state != null);
    }

    private void send(ClientMessage message) {
        socket.sendText(Wire.json(message), true).join();
    }

    /** Runs commands as a click does; returns when the server says that it is done. */
    ServerMessage.Done run(Command... commands) {
        ServerMessage answer = ask(commands);
        if (answer instanceof ServerMessage.ProblemMessage refused) {
            throw refused.problem().asException();
        }
        return (ServerMessage.Done) answer;
    }

    /** Runs commands that are to be refused; returns the problem. */
    Problem refused(Command... commands) {
        return ((ServerMessage.ProblemMessage) ask(commands)).problem();
    }

    private ServerMessage ask(Command... commands) {
        String id = client + "-" + ++requests;
        send(new ClientMessage.Run(id, Steps.of(commands)));
        await(tab -> tab.answers.containsKey(id));
        return answers.get(id);
    }

    /** Waits until the state is as wanted; fails after 20 s. */
    synchronized SessionState await(Predicate<Tab> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(this)) {
            if (broken != null) {
                throw broken;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "not within " + PATIENCE.toSeconds() + " s; version " + version + ", " + state);
            }
            try {
                wait(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        return state;
    }

    synchronized SessionState state() {
        return state;
    }

    synchronized long version() {
        return version;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** The answer to a GET below {@code /api/views/FINGERPRINT/REVISION} of what is shown. */
    byte[] view(String path) throws IOException, InterruptedException {
        return get("/api/views/" + fingerprint + "/" + revision + path).body();
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private synchronized void on(ServerMessage message) {
        message.event().ifPresent(this::on);
        if (message instanceof ServerMessage.Done done) {
            answers.put(done.id(), done);
        } else if (message instanceof ServerMessage.ProblemMessage problem) {
            if (problem.id() == null) {
                broken = new AssertionError("the server complains: " + problem.problem());
            } else {
                answers.put(problem.id(), problem);
            }
        }
        notifyAll();
    }

    private void on(SessionEvent event) {
        if (event instanceof SessionEvent.Whole whole) {
            state = whole.state();
            version = whole.version();
            look(whole.about());
        } else if (event instanceof SessionEvent.Changed changed) {
            if (changed.change().base() != version) {
                broken = new AssertionError("at version %d came %s".formatted(version, changed));
                return;
            }
            state = changed.change().applyTo(state);
            version = changed.change().version();
            look(changed.about());
        } else if (event instanceof SessionEvent.Data data) {
            revision = data.revision();
        } else if (event instanceof SessionEvent.Closed) {
            closed = true;
        }
    }

    private void look(SessionEvent.Looked about) {
        if (about != null) {
            fingerprint = about.fingerprint();
            revision = about.revision();
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                on(Wire.read(text.toString(), ServerMessage.class));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
