package io.vitrine.bus;

import io.vitrine.model.Sample;
import io.vitrine.plan.Explanation;
import io.vitrine.plan.Logged;
import io.vitrine.plan.Steps;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.Job;
import io.vitrine.spi.SessionInfo;
import io.vitrine.spi.SessionSpec;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import io.vitrine.view.Query;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** What stands behind the bus for all that needs no order: reads, bulk and sessions themselves. Any thread; may block. */
public interface Backend {
    /** The state now; {@code session.unknown} if there is no such session. Does not block. */
    SessionEvent.Whole snapshot(String session);

    /** The state at an earlier version, if it is remembered. Does not block. */
    Optional<SessionState> stateAt(String session, long version);

    /** Says that someone is on a session from now on; returns what to run when they leave. Does not block. */
    Runnable join(String session, Actor who);

    /** Refuses what would not run. */
    void check(String session, Steps plan);

    Explanation explain(String session, Steps plan);

    List<Logged> log(String session);

    <R> Stream<R> query(Query<R> query);

    /** Adds samples; only what this process adds makes the folders of its files media roots. */
    long add(String dataset, Stream<Sample> samples, From from, LongConsumer kept);

    /** Where something comes from. */
    enum From {
        /** This process, which may read its files anyway. */
        HERE,
        /** Another one, which shows files only where that was allowed. */
        AFAR
    }

    Job start(ImportSpec spec);

    SessionInfo open(SessionSpec spec);

    /** The state of every session now, by id. Does not block. */
    SortedMap<String, SessionState> sessions();

    void close(String session);
}
