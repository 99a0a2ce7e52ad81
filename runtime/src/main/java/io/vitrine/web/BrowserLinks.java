package io.vitrine.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.bus.Backend;
import io.vitrine.bus.Bus;
import io.vitrine.wire.ServerMessage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The links that are open. For the event loop of the server. */
final class BrowserLinks {
    private static final int GOING_AWAY = 1001;

    private final Vertx vertx;
    private final Bus bus;
    private final Backend backend;
    private final Set<BrowserLink> open = new LinkedHashSet<>();

    BrowserLinks(Vertx vertx, Bus bus, Backend backend) {
        this.vertx = vertx;
        this.bus = bus;
        this.backend = backend;
    }

    void addTo(Router router) {
        router.get("/api/link").handler(this::upgrade);
    }

    /** Whoever gets here was let in: a socket that is open already could only be closed again. */
    private void upgrade(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            Reply.problem(WebProblems.upgrade()).send(context.response());
            return;
        }
        Caller caller = Routes.caller(context);
        request.toWebSocket()
                .onSuccess(socket -> open.add(new BrowserLink(vertx, socket, caller, bus, backend, open::remove)))
                .onFailure(error -> Reply.problem(WebProblems.badRequest()).send(context.response()));
    }

    /** Tells all links of one client what is superseded by the next message about {@code subject}. */
    void tell(String client, String subject, ServerMessage message) {
        of(client).forEach(link -> link.tell(subject, message));
    }

    void tell(String client, ServerMessage message) {
        of(client).forEach(link -> link.tell(message));
    }

    void closeAll() {
        List.copyOf(open).forEach(link -> link.close(GOING_AWAY, "the server stops"));
    }

    private List<BrowserLink> of(String client) {
        return open.stream().filter(link -> client.equals(link.client())).toList();
    }
}
