package io.vitrine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The listeners of a session, called one after the other on a thread of their own, in the order of versions. One that throws
 * is logged and harms nobody.
 */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<SessionMirror.Step>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService dispatcher = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "vitrine-listeners");
        thread.setDaemon(true);
        return thread;
    });

    Subscription add(Consumer<SessionMirror.Step> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(SessionMirror.Step step) {
        if (!listeners.isEmpty() && !dispatcher.isShutdown()) {
            dispatcher.execute(() -> listeners.forEach(listener -> call(listener, step)));
        }
    }

    private static void call(Consumer<SessionMirror.Step> listener, SessionMirror.Step step) {
        try {
            listener.accept(step);
        } catch (RuntimeException | Error e) {
            LOG.warn("A listener of the session failed; it stays, and the others are not harmed.", e);
        }
    }

    /** Ends the thread once what was told is heard. */
    void close() {
        dispatcher.shutdown();
    }
}
