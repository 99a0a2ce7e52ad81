package io.vitrine.executor;

import io.vitrine.bus.Backend;
import io.vitrine.command.Command;
import io.vitrine.command.StateCommand.SetConfig;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.model.ImportReport;
import io.vitrine.model.Sample;
import io.vitrine.plan.Explanation;
import io.vitrine.plan.Logged;
import io.vitrine.plan.Request;
import io.vitrine.plan.Steps;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.Job;
import io.vitrine.spi.SessionInfo;
import io.vitrine.spi.SessionSpec;
import io.vitrine.state.Actor;
import io.vitrine.state.ConfigChange;
import io.vitrine.state.SessionEvent;
import io.vitrine.state.SessionState;
import io.vitrine.state.Shown;
import io.vitrine.store.Store;
import io.vitrine.view.Query;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Sessions, reads and bulk work, for whoever comes over the bus or the wire. */
final class ExecutorBackend implements Backend {
    private static final Actor SERVER = new Actor(Actor.Kind.PROGRAM, "server");
    private static final String DIGITS = "23456789abcdefghjkmnpqrstuvwxyz"; // none that people mix up

    private final Store store;
    private final SessionBook book;
    private final PlanExecutor executor;
    private final Publisher publisher;
    private final Jobs jobs;
    private final ImportWork imports;
    private final SampleAdder adder;
    private final String epoch;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong requests = new AtomicLong();

    ExecutorBackend(
            Store store, SessionBook book, PlanExecutor executor, Publisher publisher, Jobs jobs, ImportWork imports) {
        this.store = store;
        this.book = book;
        this.executor = executor;
        this.publisher = publisher;
        this.jobs = jobs;
        this.imports = imports;
        this.adder = new SampleAdder(store, book, executor.moves());
        this.epoch = randomName(6);
    }

    @Override
    public SessionEvent.Whole snapshot(String session) {
        LiveSession.Versioned now = book.get(session).now();
        return new SessionEvent.Whole(epoch, now.version(), now.state(), publisher.looked(now.state()));
    }

    @Override
    public Optional<SessionState> stateAt(String session, long version) {
        return book.get(session).stateAt(version);
    }

    @Override
    public Runnable join(String session, Actor who) {
        LiveSession joined = book.get(session);
        publisher.publish(session, new SessionEvent.Presence(joined.join(who, book.now())));
        var left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                publisher.publish(session, new SessionEvent.Presence(joined.leave(who, book.now())));
            }
        };
    }

    @Override
    public void check(String session, Steps plan) {
        executor.check(rehearsal(session, plan));
    }

    @Override
    public Explanation explain(String session, Steps plan) {
        return executor.explain(rehearsal(session, plan));
    }

    private static Request rehearsal(String session, Steps plan) {
        return new Request(session, SERVER, "server:rehearsal-0", plan);
    }

    @Override
    public List<Logged> log(String session) {
        return book.get(session).log();
    }

    @Override
    public <R> Stream<R> query(Query<R> query) {
        return Queries.answer(store, query);
    }

    @Override
    public long add(String dataset, Stream<Sample> samples, From from, LongConsumer kept) {
        return adder.add(dataset, samples, from, kept);
    }

    @Override
    public Job start(ImportSpec spec) {
        return jobs.start((progress, cancelled) -> {
            ImportReport report = imports.run(spec, progress, cancelled);
            store.find(spec.name()).ifPresent(info -> {
                if (spec.ifThere() == ImportSpec.IfThere.OVERWRITE) {
                    executor.moves().follow(state -> Following.overwritten(state, info.schema()), null, SERVER);
                }
                executor.moves().dataMoved(spec.name(), null);
            });
            return report;
        });
    }

    @Override
    public SessionInfo open(SessionSpec spec) {
        boolean main = spec.kind() == SessionSpec.Kind.MAIN;
        LiveSession session = main ? book.get(SessionBook.MAIN) : book.create(randomName(8));
        List<Command> beginning = beginning(spec);
        if (!beginning.isEmpty()) {
            try {
                begin(session, beginning);
            } catch (RuntimeException e) {
                if (!main) {
                    book.remove(session);
                }
                throw e;
            }
        }
        return new SessionInfo(session.id(), main ? "/" : "/s/" + session.id());
    }

    @Override
    public SortedMap<String, SessionState> sessions() {
        var states = new TreeMap<String, SessionState>();
        book.all().forEach(session -> states.put(session.id(), session.state()));
        return states;
    }

    private static List<Command> beginning(SessionSpec spec) {
        List<Command> steps = new ArrayList<>();
        Shown shown = spec.shown();
        if (shown != null) {
            steps.add(new SetDataset(shown.dataset()));
            if (shown.view() != null) {
                steps.add(new SetView(shown.view()));
            }
        }
        if (spec.config() != null) {
            steps.add(new SetConfig(ConfigChange.to(spec.config())));
        }
        return steps;
    }

    /** Does it as if someone had asked: checked, published, and with the version going on. */
    private void begin(LiveSession session, List<Command> steps) {
        String id = "server:" + epoch + "-" + requests.incrementAndGet();
        try {
            executor.submit(new Request(session.id(), SERVER, id, Steps.of(steps)))
                    .join();
        } catch (CompletionException e) {
            throw ExecutorProblems.of(e).asException();
        }
    }

    @Override
    public void close(String session) {
        LiveSession closing = book.get(session);
        executor.inTurn(closing, () -> {
                    publisher.publish(session, new SessionEvent.Closed());
                    if (!session.equals(SessionBook.MAIN)) {
                        book.remove(closing);
                    }
                })
                .join();
    }

    /** Ends the sessions that nobody has been on for a day. */
    void closeAbandoned() {
        book.abandoned().forEach(session -> close(session.id()));
    }

    private String randomName(int length) {
        var name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return name.toString();
    }
}
