package io.vitrine;

import io.vitrine.spi.Gateway;

/** The way to a server, which may be another one after it was stopped and started again. */
interface Connection {
    /** The gateway now; starts a server where this connection is this program's own. */
    Gateway gateway();

    /** Ends the server where it is this program's own, and the way to it where it is not. */
    void close();

    /** Called when a session of this connection was closed. */
    void closed(Session session);
}
