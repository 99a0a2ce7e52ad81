package io.vitrine.spi;

import io.vitrine.model.Sample;
import io.vitrine.plan.Done;
import io.vitrine.plan.Explanation;
import io.vitrine.plan.Logged;
import io.vitrine.plan.Request;
import io.vitrine.plan.Steps;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.view.Query;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The way from what people write to whatever does it: a server in this process or another one.
 *
 * <p>All methods may be called from any thread but an event loop. What fails fails with a {@link
 * io.vitrine.model.VitrineException}, futures too.
 */
public interface Gateway extends AutoCloseable {
    /**
     * Runs a plan: all of it or nothing. Done means committed and published. Cancelling the future gives the plan up, unless
     * it is about to be committed.
     */
    CompletableFuture<Done> run(Request request);

    /** Refuses, with its problem, a plan that would not run in {@code session} as things are; runs nothing. */
    void check(String session, Steps plan);

    /** What {@code plan} would run in {@code session}: it is rehearsed, and nothing of that stays. */
    Explanation explain(String session, Steps plan);

    /** What was run in {@code session} lately, oldest first. */
    List<Logged> log(String session);

    /** Asks the data. The stream reads as it goes and is to be closed; closing it early ends the work behind it. */
    <R> Stream<R> query(Query<R> query);

    /**
     * Follows a session: {@code events} gets the whole state first, then everything in order, on a thread of the gateway
     * that it must not block.
     */
    Watch watch(String session, Actor who, Consumer<SessionEvent> events);

    /**
     * Adds samples to a dataset, committed in batches.
     *
     * @param kept told after each commit how many are kept so far
     * @return how many were added
     */
    long add(String dataset, Stream<Sample> samples, LongConsumer kept);

    /** Starts long work. */
    Job start(ImportSpec spec);

    /** The server's own session if {@code spec} says so, else a new one; with what it shows at first. */
    SessionInfo open(SessionSpec spec);

    /** Ends a session: its tabs and programs are told, and its state is forgotten unless it is {@code main}. */
    void close(String session);

    /** Whether the server is in this process, so that closing this gateway ends it. */
    boolean isLocal();

    /** Where people find {@code path} of the App, without a code. */
    URI url(String path);

    /** Where one person finds {@code path} of the App, once: with a code that lets a browser in. */
    URI invitation(String path);

    /** Ends what this gateway holds; a gateway to a server in this process ends the server. */
    @Override
    void close();

    /** A subscription to a session. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
