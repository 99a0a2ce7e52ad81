package io.vitrine.spi;

import io.vitrine.model.Problem;
import io.vitrine.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads views that people write as text, as in the App's view bar; found with {@link java.util.ServiceLoader}. The text may
 * come from anyone: it is read, and nothing in it is ever run. Any thread.
 */
public interface ViewSource {
    /** The language of the texts, such as {@code groovy}. */
    String language();

    /** What {@code text} says; it is not checked against a dataset. Never throws for what is in the text. */
    Reading read(String text);

    /**
     * A text that was read.
     *
     * @param view what it says; null if something is wrong with it
     * @param problems what is wrong; the details {@code offset}, from 0, and {@code length} say where in the text, in
     *     characters as Java and JavaScript count them
     */
    record Reading(@Nullable View view, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }
}
