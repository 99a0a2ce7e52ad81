package io.vitrine.executor;

import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import io.vitrine.store.StoreReads;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells every session about edits of the data it shows, whoever made them. */
final class Moves {
    private final StoreReads reads;
    private final SessionBook book;
    private final Publisher publisher;
    private final PlanExecutor executor;

    Moves(StoreReads reads, SessionBook book, Publisher publisher, PlanExecutor executor) {
        this.reads = reads;
        this.book = book;
        this.publisher = publisher;
        this.executor = executor;
    }

    /** Tells all sessions what edits did; the state of {@code own}, whose plan they were, has followed already. */
    void publish(List<EditEffect> effects, @Nullable LiveSession own, Actor by) {
        for (EditEffect effect : effects) {
            effect.whatMoved().ifPresent(moved -> dataMoved(moved.dataset(), moved.fields()));
            follow(effect.follow(), own, by);
        }
    }

    /** Lets all sessions but {@code own} follow, each in its turn. */
    void follow(UnaryOperator<SessionState> follow, @Nullable LiveSession own, Actor by) {
        for (LiveSession session : book.all()) {
            boolean follows = !follow.apply(session.state()).equals(session.state())
                    || !session.navigation().following(follow).equals(session.navigation());
            if (session != own && follows) {
                executor.mutate(session, by, follow);
            }
        }
    }

    /** Tells the sessions that show {@code dataset} that its data moved on. */
    void dataMoved(String dataset, @Nullable List<String> fields) {
        reads.find(dataset).ifPresent(info -> {
            for (LiveSession session : book.all()) {
                SessionState state = session.state();
                if (dataset.equals(state.shown().dataset())) {
                    publisher.looked(state);
                    publisher.publish(
                            session.id(), new SessionEvent.Data(dataset, info.revision(), touched(state, fields)));
                }
            }
        });
    }

    /** Where the view itself reads what was touched, its samples may be others now: everything may have changed. */
    private static @Nullable List<String> touched(SessionState state, @Nullable List<String> fields) {
        return fields != null && ViewReads.any(state.shown().viewOrAll(), fields) ? null : fields;
    }
}
