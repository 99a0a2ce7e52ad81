package io.vitrine.web;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;

/**
 * Finds out when nobody is at the other end any more: a laptop that sleeps, or a network that is gone, closes no connection.
 * Proxies on the way see that the link is in use.
 */
final class KeepAlive {
    private static final long PING_EVERY_MILLIS = 20_000;
    private static final long GONE_AFTER_MILLIS = 60_000;
    private static final short GOING_AWAY = 1001;

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final long timer;
    private long lastHeard = System.nanoTime();

    KeepAlive(Vertx vertx, ServerWebSocket socket) {
        this.vertx = vertx;
        this.socket = socket;
        this.timer = vertx.setPeriodic(PING_EVERY_MILLIS, tick -> tick());
        socket.pongHandler(pong -> heard());
    }

    void heard() {
        lastHeard = System.nanoTime();
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void tick() {
        if ((System.nanoTime() - lastHeard) / 1_000_000 > GONE_AFTER_MILLIS) {
            socket.close(GOING_AWAY, "nothing was heard for a minute");
        } else if (!socket.writeQueueFull()) {
            socket.writePing(Buffer.buffer());
        }
    }
}
