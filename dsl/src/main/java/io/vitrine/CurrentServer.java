package io.vitrine;

import io.vitrine.model.Problem;
import io.vitrine.spi.Gateway;
import io.vitrine.spi.ServerLauncher;
import io.vitrine.spi.ServerOptions;
import io.vitrine.spi.SessionInfo;
import io.vitrine.spi.SessionSpec;
import io.vitrine.state.Shown;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The server that this program runs, if it runs one: the only thing in Vitrine that changes and belongs to the process. It
 * starts on first need and stops with the last session that {@code launchApp} opened.
 */
final class CurrentServer implements Connection {
    static final CurrentServer INSTANCE = new CurrentServer();

    private @Nullable Gateway gateway;
    private ServerOptions options = ServerOptions.DEFAULT;
    private @Nullable Session app;
    private CountDownLatch appClosed = new CountDownLatch(0);

    private CurrentServer() {}

    @Override
    public synchronized Gateway gateway() {
        if (gateway == null) {
            gateway = start(options);
        }
        return gateway;
    }

    Session launch(LaunchOptions launch) {
        closeApp();
        synchronized (this) {
            serveWith(launch);
            Shown shown = launch.shown();
            Gateway server = gateway();
            if (!server.isLocal()) {
                System.out.println("Another program serves this home at " + server.url("/") + "; working through it.");
            }
            // The main session belongs to the program that serves.
            SessionSpec.Kind kind = server.isLocal() ? SessionSpec.Kind.MAIN : SessionSpec.Kind.NEW;
            SessionInfo info = server.open(new SessionSpec(kind, shown, launch.startConfig()));
            var session = new Session(this, info, launch);
            app = session;
            appClosed = new CountDownLatch(1);
            keepAlive(appClosed);
            session.present();
            return session;
        }
    }

    void closeApp() {
        Session open;
        synchronized (this) {
            open = app;
        }
        if (open != null) {
            open.close();
        }
    }

    void closeLeftApp() {
        Session open;
        synchronized (this) {
            open = app;
        }
        if (open != null && open.isLeft()) {
            open.close();
        }
    }

    @Override
    public synchronized void closed(Session session) {
        if (session == app) {
            app = null;
            stop();
            appClosed.countDown();
        }
    }

    /** Stops the server with the App that is open; what was got from it starts another one when it is used. */
    @Override
    public void close() {
        closeApp();
        synchronized (this) {
            stop();
        }
    }

    /** A running server that listens elsewhere than asked gives way to one that does as asked. */
    private void serveWith(LaunchOptions launch) {
        boolean asked = launch.port() != null || launch.address() != null;
        ServerOptions wanted = ServerOptions.DEFAULT.withPort(launch.port()).withAddress(launch.address());
        if (gateway != null && asked && !wanted.equals(options)) {
            stop();
        }
        if (gateway == null) {
            options = asked ? wanted : ServerOptions.DEFAULT;
        }
    }

    private void stop() {
        if (gateway != null) {
            gateway.close();
            gateway = null;
            options = ServerOptions.DEFAULT;
        }
    }

    private static Gateway start(ServerOptions options) {
        return ServiceLoader.load(ServerLauncher.class)
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                "server.none",
                                "This program has no server in it. Add io.vitrine:vitrine-runtime to its dependencies, or connect to a server that runs.")
                        .asException())
                .start(options);
    }

    /** The server's threads are daemons, so that a program ends; this one holds the JVM while its App is open. */
    private static void keepAlive(CountDownLatch until) {
        var thread = new Thread(
                () -> {
                    try {
                        until.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "vitrine-app-open");
        thread.setDaemon(false);
        thread.start();
    }
}
