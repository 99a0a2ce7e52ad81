package io.vitrine;

import io.vitrine.state.AppConfig;
import io.vitrine.state.ConfigChange;
import io.vitrine.state.Theme;
import java.util.function.Supplier;

/**
 * The config of a session, to be changed: what is set here goes to the App with the next command of this {@link Session}
 * object, or with {@link Session#refresh()}. Only what was set is sent, so that a change someone else makes meanwhile stays.
 * Any thread.
 */
public final class ConfigDraft {
    private final Supplier<AppConfig> shared;
    private ConfigChange staged = ConfigChange.NOTHING;

    ConfigDraft(Supplier<AppConfig> shared) {
        this.shared = shared;
    }

    /** The config as it will be: what everyone shares, with what is set here and not sent yet. */
    public synchronized AppConfig toConfig() {
        return staged.applyTo(shared.get());
    }

    public boolean isShowLabel() {
        return toConfig().showLabel();
    }

    public void setShowLabel(boolean show) {
        stage(ConfigChange.NOTHING.withShowLabel(show));
    }

    public boolean isShowConfidence() {
        return toConfig().showConfidence();
    }

    public void setShowConfidence(boolean show) {
        stage(ConfigChange.NOTHING.withShowConfidence(show));
    }

    public Theme getTheme() {
        return toConfig().theme();
    }

    public void setTheme(Theme theme) {
        stage(ConfigChange.NOTHING.withTheme(theme));
    }

    /** In {@code [0, 10]}; 10 makes the smallest tiles. */
    public int getGridZoom() {
        return toConfig().gridZoom();
    }

    /** Takes 0 to 10; anything else is refused with {@code config.bad-value}. */
    public void setGridZoom(int zoom) {
        stage(ConfigChange.NOTHING.withGridZoom(zoom));
    }

    /** In pixels. */
    public int getNotebookHeight() {
        return toConfig().notebookHeight();
    }

    public void setNotebookHeight(int height) {
        stage(ConfigChange.NOTHING.withNotebookHeight(height));
    }

    private synchronized void stage(ConfigChange change) {
        staged = staged.and(change);
    }

    /** What is to be sent; from now on it counts as sent. */
    synchronized ConfigChange take() {
        ConfigChange taken = staged;
        staged = ConfigChange.NOTHING;
        return taken;
    }

    /** Takes back what could not be sent; what was set since is newer. */
    synchronized void giveBack(ConfigChange unsent) {
        staged = unsent.and(staged);
    }

    @Override
    public String toString() {
        return toConfig().toString();
    }
}
