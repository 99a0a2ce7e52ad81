package io.vitrine;

import io.vitrine.model.Problem;
import io.vitrine.state.AppConfig;
import io.vitrine.state.Shown;
import org.jspecify.annotations.Nullable;

/**
 * How the App is opened.
 *
 * @param dataset what it shows; null for the list of datasets
 * @param view of the dataset; null for all of it
 * @param port in {@code [0, 65535]}, 0 for any free one; null for the one used last, else 5151, else any free one
 * @param address to listen on; null for this machine only
 * @param remote whether the person sits at another machine: no browser is opened, and it is said how to reach the App
 * @param browser the command that opens a browser; null for the system's own
 * @param auto whether a browser is opened at all
 * @param height of the App in a notebook, in pixels; null for what {@code config} says, which stays as it is
 * @param config how the App shows things; null for {@link AppConfig#DEFAULT}
 */
public record LaunchOptions(
        @Nullable Dataset dataset,
        @Nullable DatasetView view,
        @Nullable Integer port,
        @Nullable String address,
        boolean remote,
        @Nullable String browser,
        boolean auto,
        @Nullable Integer height,
        @Nullable AppConfig config) {
    public static final LaunchOptions DEFAULT =
            new LaunchOptions(null, null, null, null, false, null, true, null, null);

    public LaunchOptions {
        if (port != null && (port < 0 || port > 65_535)) {
            throw Problem.of("server.bad-port", "Port %d is not one of 0 to 65535. 0 is any free one.".formatted(port))
                    .asException();
        }
    }

    public static LaunchOptions of(Dataset dataset) {
        return DEFAULT.withDataset(dataset);
    }

    public static LaunchOptions of(DatasetView view) {
        return DEFAULT.withView(view);
    }

    public LaunchOptions withDataset(@Nullable Dataset newDataset) {
        return new LaunchOptions(newDataset, view, port, address, remote, browser, auto, height, config);
    }

    public LaunchOptions withView(@Nullable DatasetView newView) {
        return new LaunchOptions(dataset, newView, port, address, remote, browser, auto, height, config);
    }

    public LaunchOptions withPort(@Nullable Integer newPort) {
        return new LaunchOptions(dataset, view, newPort, address, remote, browser, auto, height, config);
    }

    public LaunchOptions withAddress(@Nullable String newAddress) {
        return new LaunchOptions(dataset, view, port, newAddress, remote, browser, auto, height, config);
    }

    public LaunchOptions withRemote(boolean newRemote) {
        return new LaunchOptions(dataset, view, port, address, newRemote, browser, auto, height, config);
    }

    public LaunchOptions withBrowser(@Nullable String newBrowser) {
        return new LaunchOptions(dataset, view, port, address, remote, newBrowser, auto, height, config);
    }

    public LaunchOptions withAuto(boolean newAuto) {
        return new LaunchOptions(dataset, view, port, address, remote, browser, newAuto, height, config);
    }

    public LaunchOptions withHeight(@Nullable Integer newHeight) {
        return new LaunchOptions(dataset, view, port, address, remote, browser, auto, newHeight, config);
    }

    public LaunchOptions withConfig(@Nullable AppConfig newConfig) {
        return new LaunchOptions(dataset, view, port, address, remote, browser, auto, height, newConfig);
    }

    /** The config the session begins with. */
    AppConfig startConfig() {
        AppConfig start = config == null ? AppConfig.DEFAULT : config;
        return height == null ? start : start.withNotebookHeight(height);
    }

    /** What the session shows at first; a view brings its dataset along. */
    Shown shown() {
        if (view != null) {
            if (dataset != null && !dataset.getName().equals(view.getDataset().getName())) {
                throw Problem.of(
                                "launch.two-datasets",
                                "The view is of dataset \"%s\", not of \"%s\". Give one of the two."
                                        .formatted(view.getDataset().getName(), dataset.getName()))
                        .asException();
            }
            return new Shown(view.getDataset().getName(), view.getView());
        }
        return dataset == null ? Shown.NOTHING : Shown.of(dataset.getName());
    }
}
