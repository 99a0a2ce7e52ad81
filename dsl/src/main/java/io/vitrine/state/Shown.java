package io.vitrine.state;

import io.vitrine.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at.
 *
 * @param dataset its name; null for none
 * @param view of the dataset; null if none was set, which shows all samples
 */
public record Shown(@Nullable String dataset, @Nullable View view) {
    public static final Shown NOTHING = new Shown(null, null);

    public static Shown of(String dataset) {
        return new Shown(dataset, null);
    }

    /** The view that is on screen: all samples if none was set. */
    public View viewOrAll() {
        return view == null ? View.all() : view;
    }
}
