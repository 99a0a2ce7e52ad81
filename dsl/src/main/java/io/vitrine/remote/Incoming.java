package io.vitrine.remote;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;

/** Puts the parts of a message together, and hands messages on one at a time. */
final class Incoming implements WebSocket.Listener {
    private final RemoteLink link;
    private final StringBuilder text = new StringBuilder();

    Incoming(RemoteLink link) {
        this.link = link;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            link.on(whole);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        link.lost();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        link.lost();
    }
}
