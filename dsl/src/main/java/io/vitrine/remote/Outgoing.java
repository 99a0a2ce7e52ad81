package io.vitrine.remote;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;

/** Sends messages one after the other: the JDK's socket allows one at a time. Any thread. */
final class Outgoing {
    private final WebSocket socket;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    Outgoing(WebSocket socket) {
        this.socket = socket;
    }

    synchronized void send(String text) {
        // What could not be sent breaks the link, and is sent again when it is back.
        last = last.handle((sent, error) -> socket.sendText(text, true)).thenCompose(sending -> sending);
    }

    synchronized void close() {
        last = last.handle((sent, error) -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                .thenCompose(closing -> closing);
    }
}
