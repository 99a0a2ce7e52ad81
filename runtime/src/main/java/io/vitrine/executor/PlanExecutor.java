package io.vitrine.executor;

import io.vitrine.command.AppCommand;
import io.vitrine.command.EditCommand;
import io.vitrine.model.VitrineException;
import io.vitrine.plan.CheckedPlan;
import io.vitrine.plan.Done;
import io.vitrine.plan.Explanation;
import io.vitrine.plan.Logged;
import io.vitrine.plan.PlanCompiler;
import io.vitrine.plan.Request;
import io.vitrine.state.Actor;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import io.vitrine.state.StateChange;
import io.vitrine.store.Edited;
import io.vitrine.store.Store;
import io.vitrine.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs plans: those of one session in the order they came, edits one at a time, everything or nothing, committed before it is
 * published. A plan that edits nothing never waits for one that does in another session. Any thread.
 */
public final class PlanExecutor {
    private final Store store;
    private final SessionBook book;
    private final Publisher publisher;
    private final SerialQueues queues;
    private final Moves moves;
    private final EditHandlers handlers = new EditHandlers();
    private final Answers<Done> answers = new Answers<>();
    private final Map<String, Running> runnings = new ConcurrentHashMap<>();

    PlanExecutor(Store store, SessionBook book, Publisher publisher, Executor workers) {
        this.store = store;
        this.book = book;
        this.publisher = publisher;
        this.queues = new SerialQueues(workers);
        this.moves = new Moves(store, book, publisher, this);
    }

    /** Queues a plan; returns at once. Fails with the problem. The same request again gets the same answer. */
    public CompletableFuture<Done> submit(Request request) {
        return answers.once(request.requestId(), () -> {
            var running = new Running();
            runnings.put(request.requestId(), running);
            CompletableFuture<Done> done = queues.submit(queueOf(request), () -> {
                try {
                    return run(request, running);
                } catch (VitrineException e) {
                    // What was interrupted fails as a statement does; why it did is what the sender wants to know.
                    throw running.isCancelled() ? ExecutorProblems.cancelled().asException() : e;
                }
            });
            done.whenComplete((did, error) -> runnings.remove(request.requestId()));
            return done;
        });
    }

    /** Gives up a plan that waits or runs and is not about to be committed; it fails with {@code plan.cancelled}. */
    public void cancel(String requestId) {
        Running running = runnings.get(requestId);
        if (running != null) {
            running.cancel();
        }
    }

    /** Whether a plan on its way was given up. */
    boolean isGivenUp(String requestId) {
        Running running = runnings.get(requestId);
        return running != null && running.isCancelled();
    }

    /** Refuses a plan that would not run in its session as things are. */
    void check(Request request) {
        check(request, book.get(request.session()), store);
    }

    /** What the commands of a plan run. */
    Explanation explain(Request request) {
        LiveSession session = book.get(request.session());
        var from = new PlanRun.From(request, session.state(), session.navigation(), book.now());
        var rehearsal = new Rehearsal();
        store.rehearse(
                tx -> new PlanRun(check(request, session, tx), from, handlers, tx, tx).run(rehearsal.on(tx)),
                rehearsal::statement);
        return rehearsal.explanation();
    }

    /** Changes the state of a session from inside, in its turn; published like any other change. */
    CompletableFuture<Void> mutate(LiveSession session, Actor by, UnaryOperator<SessionState> change) {
        return queues.submit(session.id(), () -> {
            session.navigated(session.navigation().following(change));
            publish(session, change.apply(session.state()), by, null);
            return null;
        });
    }

    /** Waits its turn among the plans of a session, then does {@code work}. */
    CompletableFuture<Void> inTurn(LiveSession session, Runnable work) {
        return queues.submit(session.id(), () -> {
            work.run();
            return null;
        });
    }

    Moves moves() {
        return moves;
    }

    /** A plan without a session queues behind those of its dataset; session ids have no slash. */
    private static String queueOf(Request request) {
        return request.session() != null
                ? request.session()
                : "datasets/" + DatasetOf.plan(request.plan().steps());
    }

    private Done run(Request request, Running running) {
        running.start();
        LiveSession session = request.session() == null ? null : book.get(request.session());
        Optional<Edited> done = edits(request) ? store.done(request.requestId()) : Optional.empty();
        if (done.isPresent()) { // it was sent before a crash that kept its answer from arriving
            return answer(session, session == null ? null : publisher.looked(session.state()), done.get());
        }
        SessionState before = session == null ? SessionState.EMPTY : session.state();
        var from =
                new PlanRun.From(request, before, session == null ? Navigation.NONE : session.navigation(), book.now());
        CheckedPlan plan = check(request, session, store);
        if (!plan.edits()) {
            PlanRun run = new PlanRun(plan, from, handlers, store, null).run();
            return done(request, session, run);
        }
        PlanRun run = store.transaction(tx -> {
            running.interruptedBy(tx::interrupt);
            CheckedPlan again = check(request, session, tx); // what the plan names may have gone while it waited
            PlanRun inside = new PlanRun(again, from, handlers, tx, tx).run();
            if (session != null && !inside.state().equals(before)) {
                tx.putSession(session.id(), session.version() + 1, Wire.json(inside.state()));
            }
            running.commit();
            return inside;
        });
        if (session != null && !run.state().equals(before)) {
            session.kept(session.version() + 1);
        }
        return done(request, session, run);
    }

    private static CheckedPlan check(
            Request request, @Nullable LiveSession session, io.vitrine.store.StoreReads reads) {
        return PlanCompiler.check(
                request.plan(), session == null ? null : session.state().shown(), new StoreCatalog(reads));
    }

    private Done done(Request request, @Nullable LiveSession session, PlanRun run) {
        SessionEvent.Looked about = null;
        if (session != null) {
            session.navigated(run.navigation());
            about = publish(session, run.state(), request.actor(), run.edited().entry());
        }
        if (session != null) {
            session.logged(new Logged(
                    book.now(),
                    request.actor(),
                    request.plan(),
                    session.version(),
                    run.edited().entry()));
        }
        moves.publish(run.effects(), session, request.actor());
        if (session != null
                && about != null
                && request.plan().steps().stream().anyMatch(AppCommand.Refresh.class::isInstance)) {
            publisher.publish(
                    session.id(), new SessionEvent.Data(session.state().shown().dataset(), about.revision(), null));
        }
        return answer(session, about, run.edited());
    }

    private static boolean edits(Request request) {
        return request.plan().steps().stream().anyMatch(EditCommand.class::isInstance);
    }

    private static Done answer(@Nullable LiveSession session, SessionEvent.@Nullable Looked about, Edited did) {
        return new Done(
                session == null ? null : session.version(),
                about == null ? null : about.revision(),
                new Done.Result(did.changed(), did.left(), did.by(), did.entry()));
    }

    /** Makes {@code after} the state of a session and tells it, unless nothing changed. */
    private SessionEvent.@Nullable Looked publish(
            LiveSession session, SessionState after, Actor by, @Nullable Long entry) {
        SessionEvent.Looked about = publisher.looked(after);
        LiveSession.Versioned before = session.now();
        if (!after.equals(before.state())) {
            StateChange change = StateChange.between(before.state(), after, before.version());
            session.advance(change.version(), after);
            publisher.publish(session.id(), new SessionEvent.Changed(change, List.of(by), about, entry));
        }
        return about;
    }
}
