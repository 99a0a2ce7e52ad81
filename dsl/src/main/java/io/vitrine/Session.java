package io.vitrine;

import io.vitrine.command.AppCommand.Refresh;
import io.vitrine.command.Command;
import io.vitrine.command.SampleCriteria;
import io.vitrine.command.StateCommand.ChangeSelected;
import io.vitrine.command.StateCommand.ClearSelected;
import io.vitrine.command.StateCommand.SelectSamples;
import io.vitrine.command.StateCommand.SetConfig;
import io.vitrine.command.StateCommand.SetDataset;
import io.vitrine.command.StateCommand.SetView;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.plan.Done;
import io.vitrine.plan.Logged;
import io.vitrine.plan.Steps;
import io.vitrine.spi.Gateway;
import io.vitrine.spi.SessionInfo;
import io.vitrine.state.AppConfig;
import io.vitrine.state.ConfigChange;
import io.vitrine.state.SelectedSample;
import io.vitrine.state.Selection;
import io.vitrine.state.SelectionType;
import io.vitrine.state.SessionState;
import io.vitrine.state.Shown;
import io.vitrine.view.View;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program and the tabs of the App share: what is shown and what is selected. A change made here is seen in every open
 * tab, and what people do there is read here.
 *
 * <p>Methods block until the change is done and everyone can see it. They may be called from any thread but an event loop, and
 * from listeners.
 */
public final class Session implements SessionEdits, AutoCloseable {
    private final Connection connection;
    private final SessionInfo info;
    private final LaunchOptions options;
    private final Listeners listeners = new Listeners();
    private final SessionMirror mirror = new SessionMirror(listeners::tell);
    private final ConfigDraft config =
            new ConfigDraft(() -> mirror.state().look().config());
    private final Gateway gateway;
    private final Gateway.Watch watch;
    private volatile boolean browserOpened;
    private volatile @Nullable WaitResult waited;
    private boolean closed;

    Session(Connection connection, SessionInfo info, LaunchOptions options) {
        this.connection = connection;
        this.info = info;
        this.options = options;
        this.gateway = connection.gateway();
        this.watch = gateway.watch(info.id(), Runs.me(), mirror::on);
        mirror.awaitFirst();
    }

    /** Lets the person see it, as the options say. */
    void present() {
        URI page = gateway.invitation(info.path());
        if (options.remote()) {
            System.out.println("App: " + page);
            System.out.println("From another machine: ssh -N -L %1$d:localhost:%1$d this-machine, then open it there"
                    .formatted(page.getPort()));
        } else {
            browserOpened = options.auto() && Browsers.open(page, options.browser());
            System.out.println("App: " + page);
        }
    }

    /** The dataset that is shown; null if there is none. */
    public @Nullable Dataset getDataset() {
        String name = state().shown().dataset();
        return name == null ? null : new Dataset(connection, name, this);
    }

    /** Shows a dataset, or none for null; the view and all selections go. */
    public void setDataset(@Nullable Dataset dataset) {
        run(new SetDataset(dataset == null ? null : dataset.getName()));
    }

    public void clearDataset() {
        setDataset(null);
    }

    /** The view that was set; null if none was. */
    public @Nullable DatasetView getView() {
        Shown shown = state().shown();
        return shown.dataset() == null || shown.view() == null
                ? null
                : new DatasetView(new Dataset(connection, shown.dataset(), this), shown.view());
    }

    /** Shows a view, with its dataset if that is another one, or all of the dataset for null; all selections go. */
    public void setView(@Nullable DatasetView view) {
        if (view == null) {
            run(new SetView(null));
            return;
        }
        String dataset = view.getDataset().getName();
        if (dataset.equals(state().shown().dataset())) {
            run(new SetView(view.getView()));
        } else {
            run(new SetDataset(dataset), new SetView(view.getView()));
        }
    }

    public void clearView() {
        setView(null);
    }

    /** The ids of the selected samples, in the order they were selected. */
    public List<String> getSelected() {
        return getSelectedSamples().stream().map(SelectedSample::id).toList();
    }

    /** Selects these samples and no others; one that is selected already keeps its type. Null selects none. */
    public void setSelected(@Nullable Collection<String> ids) {
        Map<String, SelectedSample> now = new LinkedHashMap<>();
        getSelectedSamples().forEach(sample -> now.put(sample.id(), sample));
        List<SelectedSample> wanted = ids == null
                ? List.of()
                : ids.stream()
                        .map(id -> now.containsKey(id) ? now.get(id) : SelectedSample.of(id))
                        .toList();
        setSelectedSamples(wanted);
    }

    /** The selected samples with their types, in the order they were selected. */
    public List<SelectedSample> getSelectedSamples() {
        SessionState state = state();
        Selection selection = state.picked().samples();
        if (selection instanceof Selection.Ids some) {
            return some.ids();
        }
        var all = (Selection.AllOf) selection;
        View view = all.except().isEmpty() ? all.view() : all.view().exclude(all.except());
        return new DatasetView(new Dataset(connection, state.shown().dataset(), this), view)
                .ids().stream()
                        .map(id -> new SelectedSample(id, SelectionType.DEFAULT))
                        .toList();
    }

    /** Selects these samples and no others. Null selects none. */
    public void setSelectedSamples(@Nullable Collection<SelectedSample> samples) {
        run(new SelectSamples(new SampleCriteria.ByIds(samples == null ? List.of() : List.copyOf(samples))));
    }

    /**
     * Selects these samples and no others.
     *
     * @throws io.vitrine.model.VitrineException {@code selection.not-in-view} if the view does not show one, {@code
     *     model.bad-id}
     */
    public void selectSamples(String... ids) {
        selectSamples(Samples.ids(ids));
    }

    /** Selects the samples that {@code which} names, and no others. */
    public void selectSamples(SampleCriteria which) {
        run(new SelectSamples(which));
    }

    /** Selects and deselects single samples, and leaves the others as they are. */
    public void changeSelected(Collection<SelectedSample> add, Collection<String> remove) {
        run(new ChangeSelected(new ArrayList<>(add), new ArrayList<>(remove)));
    }

    public void clearSelected() {
        run(new ClearSelected());
    }

    /**
     * The edits of the dataset that is shown, whoever made them.
     *
     * @throws io.vitrine.model.VitrineException {@code session.no-dataset}
     */
    public History history() {
        Dataset dataset = getDataset();
        if (dataset == null) {
            throw Problem.of(
                            "session.no-dataset",
                            "A history is a dataset's, and the session shows none. Set one first.")
                    .asException();
        }
        return dataset.history();
    }

    /** How the App shows things; changes to it go out with the next command or {@link #refresh()}. */
    public ConfigDraft getConfig() {
        return config;
    }

    /** Shows things by {@code config}, at once; null for the config that sessions begin with. */
    public void setConfig(@Nullable AppConfig config) {
        this.config.take(); // replaced whole
        run(new SetConfig(ConfigChange.to(config == null ? AppConfig.DEFAULT : config)));
    }

    /**
     * Shows things by the config that sessions begin with and these values, at once: {@code session.config =
     * [showConfidence: false]} in Groovy.
     *
     * @throws io.vitrine.model.VitrineException {@code config.unknown-field}, {@code config.bad-value}
     */
    public void setConfig(Map<String, ?> values) {
        setConfig(ConfigChange.of(values).applyTo(AppConfig.DEFAULT));
    }

    /** Lets every tab drop what it remembers of the data and fetch it again. */
    public void refresh() {
        run(new Refresh());
    }

    /** Runs a plan: all of it, in one step of the state, or nothing of it. */
    @Override
    public Done run(Plan plan) {
        return run(plan.steps());
    }

    /**
     * Refuses a plan that would not run as things are: what it names is not there, or does not fit. Runs nothing.
     *
     * @throws io.vitrine.model.VitrineException with the step in its place
     */
    public void check(Plan plan) {
        checkOpen();
        gateway.check(info.id(), plan.steps());
    }

    /**
     * The steps of a plan, what the compiler makes of them, and the SQL that they run. The plan is rehearsed to find that out,
     * and nothing of it stays; a long edit takes as long as it would.
     *
     * @throws io.vitrine.model.VitrineException as {@link #check}
     */
    public String explain(Plan plan) {
        checkOpen();
        return plan.explain() + "\nRuns:\n" + gateway.explain(info.id(), plan.steps());
    }

    /**
     * The view and the SQL that is run for whoever looks at it.
     *
     * @throws io.vitrine.model.VitrineException if the view cannot be shown
     */
    public String explain(DatasetView view) {
        checkOpen();
        Steps shown = Steps.of(new SetDataset(view.getDataset().getName()), new SetView(view.getView()));
        return view
                + gateway.explain(info.id(), shown).parts().stream()
                        .flatMap(part -> part.sql().stream())
                        .map(sql -> "\n  " + sql)
                        .collect(Collectors.joining());
    }

    /** What programs and people asked of this session lately, oldest first: at most 1,000 plans since the server started. */
    public List<Logged> log() {
        checkOpen();
        return gateway.log(info.id());
    }

    /**
     * Starts a plan; the future is done when everyone can see what it did, and fails with its problem. Cancelling it
     * gives the plan up while it waits or runs; what is about to be committed is done all the same.
     */
    public CompletableFuture<Done> runAsync(Plan plan) {
        checkOpen();
        ConfigChange staged = config.take();
        CompletableFuture<Done> done = Runs.start(connection, info.id(), withConfig(plan.steps(), staged));
        done.whenComplete((did, error) -> {
            if (error != null) {
                config.giveBack(staged);
            }
        });
        return done;
    }

    /** What is shown and selected, in a few lines; counts in the store. */
    public String summary() {
        return Summary.of(this);
    }

    /** Where the session is found, without the code that lets a browser in; that is in what {@link #open} prints. */
    public URI getUrl() {
        return gateway.url(info.path());
    }

    /** Where one person finds it, once and within ten minutes: with a code that lets a browser in. */
    public URI invite() {
        checkOpen();
        return gateway.invitation(info.path());
    }

    /** The number of the last change; counts on with every change, whoever made it. */
    public long getVersion() {
        return mirror.version();
    }

    public int getServerPort() {
        return getUrl().getPort();
    }

    /** The address the server was asked to listen on; null if it was not asked. */
    public @Nullable String getServerAddress() {
        return options.address();
    }

    public boolean isRemote() {
        return options.remote();
    }

    public boolean isAuto() {
        return options.auto();
    }

    /** The id in the session's URL. */
    public String getId() {
        return info.id();
    }

    /** Opens a tab of the App in the browser, and prints where it is. */
    public void open() {
        checkOpen();
        URI page = gateway.invitation(info.path());
        if (!options.remote()) {
            browserOpened = Browsers.open(page, options.browser());
        }
        System.out.println("App: " + page);
    }

    public Server server() {
        return new Server(connection);
    }

    /** Waits until all tabs are closed; see {@link WaitOptions} for reloads. */
    public WaitResult waitUntilClosed() {
        return waitUntilClosed(WaitOptions.DEFAULT);
    }

    public WaitResult waitUntilClosed(Duration atMost) {
        return waitUntilClosed(WaitOptions.DEFAULT.withAtMost(atMost));
    }

    /** Waits until all tabs are closed, and says why the wait ended. Without a tab or a browser it goes on until one came. */
    public WaitResult waitUntilClosed(WaitOptions wait) {
        WaitResult result = Waiting.wait(mirror, wait, browserOpened);
        waited = result;
        if (result == WaitResult.NO_APP) {
            System.out.println("No tab was opened. The App is at " + getUrl());
        }
        return result;
    }

    /** Calls {@code listener} after every change of the state, whoever made it, with the session. */
    public Subscription onChange(Consumer<Session> listener) {
        return listeners.add(step -> listener.accept(this));
    }

    /** Calls {@code listener} with the selected samples whenever they change. */
    public Subscription onSelect(Consumer<List<SelectedSample>> listener) {
        return listeners.add(step -> {
            if (!step.before().picked().equals(step.after().picked())) {
                Selection now = step.after().picked().samples();
                listener.accept(now instanceof Selection.Ids some ? some.ids() : getSelectedSamples());
            }
        });
    }

    /** Ends the session for this program and its tabs; the last one that {@code launchApp} opened stops the server. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            gateway.close(info.id());
        } catch (VitrineException e) {
            if (!List.of("server.gone", "session.unknown")
                    .contains(e.getProblem().code())) { // else it has ended already
                throw e;
            }
        } finally {
            watch.close();
            mirror.close();
            listeners.close();
            connection.closed(this);
        }
    }

    /** Whether this program waited until nobody looked at it any more, and nobody does. */
    boolean isLeft() {
        return (waited == WaitResult.TABS_CLOSED || waited == WaitResult.NO_APP) && mirror.tabs() == 0;
    }

    private SessionState state() {
        return mirror.state();
    }

    private Done run(Command... commands) {
        return run(Steps.of(commands));
    }

    private Done run(Steps steps) {
        checkOpen();
        ConfigChange staged = config.take();
        Done done;
        try {
            done = Runs.run(connection, info.id(), withConfig(steps, staged));
        } catch (RuntimeException e) {
            config.giveBack(staged);
            throw e;
        }
        if (done.version() != null) {
            mirror.awaitVersion(done.version());
        }
        return done;
    }

    /** The plan with what is staged of the config at its end, where it renumbers no step. */
    private static Steps withConfig(Steps steps, ConfigChange staged) {
        if (staged.equals(ConfigChange.NOTHING)) {
            return steps;
        }
        var all = new ArrayList<Command>(steps.steps());
        all.add(new SetConfig(staged));
        return Steps.of(all);
    }

    private void checkOpen() {
        if (mirror.isClosed()) {
            throw Problem.of("session.closed", "The session is closed. Open another one with Vitrine.launchApp(..).")
                    .asException();
        }
    }

    /** What is shown, in one line; never asks the store. */
    @Override
    public String toString() {
        Shown shown = state().shown();
        return "Session " + info.id()
                + (shown.dataset() == null ? "" : " of " + shown.dataset() + ": " + shown.viewOrAll());
    }
}
