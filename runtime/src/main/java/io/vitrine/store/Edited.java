package io.vitrine.store;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an edit did.
 *
 * @param entry in the history of the dataset; null if nothing changed and nothing was kept
 * @param changed how many samples or labels
 * @param left how many an undo left as they were, because they no longer hold what the edit wrote
 * @param by who changed those since, as far as the history says
 * @param fields what was touched; none if anything may have been
 */
public record Edited(@Nullable Long entry, long changed, long left, List<String> by, List<String> fields) {
    public static final Edited NOTHING = new Edited(null, 0, 0, List.of(), List.of());

    public Edited {
        by = List.copyOf(by);
        fields = List.copyOf(fields);
    }

    /** Whether anything may have changed, such as which samples there are. */
    public boolean touchesAll() {
        return changed > 0 && fields.isEmpty();
    }

    /** This and what was done after it, of the same request. */
    public Edited plus(Edited next) {
        return new Edited(
                next.entry == null ? entry : next.entry,
                changed + next.changed,
                left + next.left,
                Stream.concat(by.stream(), next.by.stream()).distinct().toList(),
                touchesAll() || next.touchesAll()
                        ? List.of()
                        : Stream.concat(fields.stream(), next.fields.stream())
                                .distinct()
                                .toList());
    }
}
