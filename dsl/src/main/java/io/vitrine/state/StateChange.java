package io.vitrine.state;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one plan changed. The groups that changed are there whole, a selection as what was added and removed.
 *
 * @param base the version it starts from
 * @param version the version it leads to
 * @param shown null if unchanged; likewise the others
 */
public record StateChange(
        long base,
        long version,
        @Nullable Shown shown,
        @Nullable PickedChange picked,
        @Nullable Layout layout,
        @Nullable Look look) {

    /** How the selections changed; null for one that did not. */
    public record PickedChange(@Nullable SelectionChange samples) {}

    /** The change from {@code before}, at version {@code base}, to {@code after}, at the version that follows. */
    public static StateChange between(SessionState before, SessionState after, long base) {
        return between(before, after, base, base + 1);
    }

    /** The change from {@code before}, at version {@code base}, to {@code after}, at {@code version}: several in one. */
    public static StateChange between(SessionState before, SessionState after, long base, long version) {
        PickedChange picked = before.picked().equals(after.picked())
                ? null
                : new PickedChange(SelectionChange.between(
                        before.picked().samples(), after.picked().samples()));
        return new StateChange(
                base,
                version,
                changed(before.shown(), after.shown()),
                picked,
                changed(before.layout(), after.layout()),
                changed(before.look(), after.look()));
    }

    public SessionState applyTo(SessionState before) {
        Selection samples = before.picked().samples();
        if (picked != null && picked.samples() != null) {
            samples = picked.samples().applyTo(samples);
        }
        return new SessionState(
                shown == null ? before.shown() : shown,
                new Picked(samples),
                layout == null ? before.layout() : layout,
                look == null ? before.look() : look);
    }

    private static <T> @Nullable T changed(T before, T after) {
        return Objects.equals(before, after) ? null : after;
    }
}
