package io.vitrine.shell;

import groovy.lang.Binding;
import io.vitrine.Dataset;
import io.vitrine.Session;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The variables {@code session} and {@code dataset}: the second is what the session shows, as of each line. */
final class Surroundings {
    private final Session session;
    private final Binding binding;
    private @Nullable Dataset shown;

    Surroundings(Session session, Binding binding) {
        this.session = session;
        this.binding = binding;
        binding.setVariable("session", session);
        follow();
    }

    /** Looks what is shown now; returns whether it is another dataset than before. */
    boolean follow() {
        Dataset now = session.getDataset();
        if (Objects.equals(now, shown)) {
            return false; // and a variable that the person set otherwise stays
        }
        shown = now;
        if (now == null) {
            binding.removeVariable("dataset");
        } else {
            binding.setVariable("dataset", now);
        }
        return true;
    }

    @Nullable
    Dataset shown() {
        return shown;
    }
}
