package io.vitrine.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vitrine.model.VitrineException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for what. Checked in this order: host, origin, credentials, and whether a browser may at all.
 *
 * <p>Another port of localhost is the same site to a browser, so a cookie alone proves nothing about the page that sends it:
 * {@code Origin} and {@code Sec-Fetch-Site} do. A bearer token is sent by no page of another origin, since no request of
 * such a page is allowed to carry it.
 */
public final class Access {
    /** Cookies ignore ports, so the server's own port, whatever a tunnel makes of it, tells those of two servers apart. */
    private static final String COOKIE = "vitrine-";

    private static final Duration COOKIE_AGE = Duration.ofDays(30);
    private static final String BEARER = "bearer ";
    private static final List<String> OWN_SITES = List.of("same-origin", "none");

    private final Secrets secrets;
    private final HostNames hosts;
    private final OneTimeCodes codes;

    /**
     * @param token of the home
     * @param address the server listens on
     * @param moreHosts further names that it is called by
     */
    public Access(String token, String address, List<String> moreHosts, Clock clock) {
        secrets = new Secrets(token);
        hosts = HostNames.of(address, moreHosts);
        codes = new OneTimeCodes(clock);
    }

    /**
     * Refuses what was sent to another name than this server's, and what a page that is not its own would change.
     *
     * @throws VitrineException {@code access.host} or {@code access.origin}
     */
    void checkHostAndOrigin(HttpServerRequest request) {
        List<String> host = request.headers().getAll("Host");
        // An absolute URI has a host of its own; only proxies are sent one.
        if (host.size() != 1 || !hosts.allow(host.get(0)) || !request.uri().startsWith("/")) {
            throw WebProblems.host(host).asException();
        }
        boolean link = request.getHeader("Upgrade") != null;
        if (bearer(request).isEmpty() && (link || !reads(request)) && !isOwn(request, host.get(0))) {
            throw WebProblems.origin(request.getHeader("Origin")).asException();
        }
    }

    /** Refuses reads for a page that is not this server's own, as far as the browser says. */
    void checkSite(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && bearer(request).isEmpty() && !OWN_SITES.contains(site)) {
            throw WebProblems.origin("Sec-Fetch-Site: " + site).asException();
        }
    }

    /**
     * Who asks.
     *
     * @throws VitrineException {@code access.token} if that is neither a tab nor a program that was let in
     */
    Caller caller(HttpServerRequest request) {
        Optional<String> bearer = bearer(request);
        if (bearer.isPresent()) {
            if (secrets.isToken(bearer.get())) {
                return Caller.PROGRAM;
            }
        } else if (hasCookie(request)) {
            return Caller.TAB;
        }
        throw WebProblems.token().asException();
    }

    /** A code for one browser. */
    String newCode() {
        return codes.issue();
    }

    /** Whether the code lets the browser in; it does so once. One that is in already needs none. */
    boolean redeem(String code) {
        return codes.redeem(code);
    }

    boolean hasCookie(HttpServerRequest request) {
        String prefix = COOKIE + request.localAddress().port() + "=";
        // Another port of this host may have set one of the same name: the right one among them counts.
        return request.headers().getAll("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::trim)
                .filter(pair -> pair.startsWith(prefix))
                .anyMatch(pair -> secrets.isCookie(pair.substring(prefix.length())));
    }

    void letIn(HttpServerRequest request, HttpServerResponse response) {
        response.putHeader(
                "Set-Cookie",
                "%s%d=%s; HttpOnly; SameSite=Strict; Path=/; Max-Age=%d"
                        .formatted(COOKIE, request.localAddress().port(), secrets.cookie(), COOKIE_AGE.toSeconds()));
    }

    private static boolean reads(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /** Browsers send an origin with all that is asked here; who has a cookie and sends none is no browser of ours. */
    private boolean isOwn(HttpServerRequest request, String host) {
        List<String> origins = request.headers().getAll("Origin");
        return origins.isEmpty() ? !hasCookie(request) : origins.equals(List.of("http://" + host));
    }

    private static Optional<String> bearer(HttpServerRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).trim())
                : Optional.empty();
    }
}
