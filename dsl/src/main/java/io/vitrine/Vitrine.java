package io.vitrine;

/** Where a program starts: the App, the datasets of this home, and plans. */
public final class Vitrine {
    private Vitrine() {}

    /** Opens the App, with the list of datasets. */
    public static Session launchApp() {
        return launchApp(LaunchOptions.DEFAULT);
    }

    /** Opens the App on a dataset. */
    public static Session launchApp(Dataset dataset) {
        return launchApp(LaunchOptions.of(dataset));
    }

    /** Opens the App on a view. */
    public static Session launchApp(DatasetView view) {
        return launchApp(LaunchOptions.of(view));
    }

    /**
     * Opens the App; usable at once when this returns. An App that this program opened before is closed first. The JVM stays
     * until the session is closed.
     *
     * @throws io.vitrine.model.VitrineException {@code server.port-in-use}, {@code home.in-use}, {@code dataset.unknown} or a
     *     problem of the view
     */
    public static Session launchApp(LaunchOptions options) {
        return CurrentServer.INSTANCE.launch(options);
    }

    /** Closes the App that this program opened; does nothing if there is none. */
    public static void closeApp() {
        CurrentServer.INSTANCE.closeApp();
    }

    /**
     * Closes the App that this program opened if the program waited until its tabs were closed, and none is open now: what runs
     * scripts does this at their end, so that {@code session.wait()} as a last line ends the program.
     */
    public static void closeLeftApp() {
        CurrentServer.INSTANCE.closeLeftApp();
    }

    /** The datasets of this home; starts its server if it does not run yet. */
    public static Datasets datasets() {
        return new Datasets(CurrentServer.INSTANCE);
    }

    /**
     * The dataset that Vitrine draws itself, {@code quickstart}: 200 scenes with everything said about them that a dataset can say.
     * Made on first use, which takes some seconds, into the home; later it is there.
     *
     * @throws io.vitrine.model.VitrineException {@code quickstart.name-in-use} if another dataset has the name
     */
    public static Dataset quickstart() {
        return datasets().quickstart();
    }

    /** The server of this program; started if it does not run yet. */
    public static Server server() {
        return new Server(CurrentServer.INSTANCE);
    }

    /**
     * The server at {@code url}, in another process or on another machine; it is called when it is first asked.
     *
     * @param url with its scheme, such as {@code http://gpu-box:5151}
     * @param token of its home
     * @throws io.vitrine.model.VitrineException {@code server.bad-url}
     */
    public static Server connect(String url, String token) {
        return Connections.remote(url, token);
    }

    /** Begins a plan: several commands that run as one, or not at all. */
    public static PlanBuilder plan() {
        return PlanBuilder.EMPTY;
    }
}
