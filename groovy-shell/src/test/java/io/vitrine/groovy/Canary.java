package io.vitrine.groovy;

import java.util.concurrent.atomic.AtomicInteger;

/** Something that a text must not reach: it counts who does. */
public final class Canary {
    static final AtomicInteger SONGS = new AtomicInteger();

    private Canary() {}

    public static int sing() {
        return SONGS.incrementAndGet();
    }
}
