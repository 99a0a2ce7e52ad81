package io.vitrine;

import io.vitrine.state.Actor;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** How this program signs its requests: a name drawn at its start, and a number that counts on. */
record Me(Actor actor, String client, AtomicLong requests) {
    static final Me INSTANCE = draw();

    private static Me draw() {
        byte[] name = new byte[8];
        new SecureRandom().nextBytes(name);
        var actor =
                new Actor(Actor.Kind.PROGRAM, "java " + ProcessHandle.current().pid());
        return new Me(actor, HexFormat.of().formatHex(name), new AtomicLong());
    }

    String nextRequestId() {
        return client + "-" + requests.incrementAndGet();
    }
}
