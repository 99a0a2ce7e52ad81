package io.vitrine;

import io.vitrine.spi.Gateway;
import io.vitrine.spi.SessionInfo;
import io.vitrine.spi.SessionSpec;
import java.net.URI;

/** A server: its sessions and datasets. Any thread. */
public final class Server implements AutoCloseable {
    private final Connection connection;

    Server(Connection connection) {
        this.connection = connection;
    }

    /** The server that {@code gateway} leads to; closing it closes the gateway. */
    public static Server over(Gateway gateway) {
        return new Server(new Connection() {
            @Override
            public Gateway gateway() {
                return gateway;
            }

            @Override
            public void close() {
                gateway.close();
            }

            @Override
            public void closed(Session session) {
                // What was opened through a gateway of one's own is closed with it.
            }
        });
    }

    /** The server's own session, at {@code /}. */
    public Session session() {
        SessionInfo info = connection.gateway().open(new SessionSpec(SessionSpec.Kind.MAIN, null));
        return new Session(connection, info, LaunchOptions.DEFAULT.withAuto(false));
    }

    /** The session of this id; {@code session.unknown} if there is none. */
    public Session session(String id) {
        return new Session(
                connection,
                new SessionInfo(id, id.equals("main") ? "/" : "/s/" + id),
                LaunchOptions.DEFAULT.withAuto(false));
    }

    /** A session of its own, that shows nothing yet. */
    public Session newSession() {
        SessionInfo info = connection.gateway().open(new SessionSpec(SessionSpec.Kind.NEW, null));
        return new Session(connection, info, LaunchOptions.DEFAULT.withAuto(false));
    }

    public Datasets datasets() {
        return new Datasets(connection);
    }

    /** Whether the server runs in this program; it ends with it then. */
    public boolean isLocal() {
        return connection.gateway().isLocal();
    }

    public URI getUrl() {
        return connection.gateway().url("/");
    }

    /**
     * Opens a page of the App in this machine's browser, let in by a code.
     *
     * @return whether there is a browser here
     */
    public boolean openBrowser(String path) {
        return Browsers.open(connection.gateway().invitation(path), null);
    }

    /** Stops the server if it runs in this program. */
    @Override
    public void close() {
        connection.close();
    }
}
