package io.vitrine.view;

import java.util.Collection;
import java.util.List;

/**
 * The stages, as methods; each returns a new value with one more stage.
 *
 * @param <V> what the methods return
 */
public interface Stages<V> {
    /** This with one more stage at the end. */
    V with(Stage stage);

    /** Keeps the samples for which {@code condition} is true. */
    default V match(Expr condition) {
        return with(new Stage.Match(condition));
    }

    /** Keeps the samples that have one of {@code tags}. */
    default V matchTags(String... tags) {
        return matchTags(Match.ANY, tags);
    }

    default V matchTags(Match how, String... tags) {
        return with(new Stage.MatchTags(List.of(tags), how));
    }

    /** Keeps the labels of {@code field} for which {@code condition} is true, and the samples that have one. */
    default V filterLabels(String field, Expr condition) {
        return filterLabels(field, condition, Unmatched.DROP_UNMATCHED);
    }

    default V filterLabels(String field, Expr condition, Unmatched unmatched) {
        return with(new Stage.FilterLabels(field, condition, unmatched));
    }

    /** Keeps the samples that have a value at {@code path}; an empty list is a value. */
    default V exists(String path) {
        return exists(path, Presence.PRESENT);
    }

    default V exists(String path, Presence presence) {
        return with(new Stage.Exists(path, presence));
    }

    /** Keeps the samples of these ids, in the order they have; unknown ids mean nothing. */
    default V select(String... ids) {
        return select(List.of(ids));
    }

    default V select(Collection<String> ids) {
        return select(ids, SelectOrder.AS_IN_VIEW);
    }

    default V select(Collection<String> ids, SelectOrder order) {
        return with(new Stage.Select(List.copyOf(ids), order));
    }

    /** Drops the samples of these ids; unknown ids mean nothing. */
    default V exclude(String... ids) {
        return exclude(List.of(ids));
    }

    default V exclude(Collection<String> ids) {
        return with(new Stage.Exclude(List.copyOf(ids)));
    }

    /** Orders the samples by the value at {@code path}, lowest first. */
    default V sortBy(String path) {
        return sortBy(path, SortOrder.ASCENDING);
    }

    default V sortBy(String path, SortOrder order) {
        return sortBy(Expr.F(path), order);
    }

    default V sortBy(Expr key) {
        return sortBy(key, SortOrder.ASCENDING);
    }

    default V sortBy(Expr key, SortOrder order) {
        return sortBy(new SortKey(key, order));
    }

    default V sortBy(SortKey... keys) {
        return with(new Stage.SortBy(List.of(keys)));
    }

    /** Keeps the first {@code n} samples; none if {@code n} is not positive. */
    default V limit(long n) {
        return with(new Stage.Limit(n));
    }

    /** Drops the first {@code n} samples; none if {@code n} is not positive. */
    default V skip(long n) {
        return with(new Stage.Skip(n));
    }

    /** Keeps {@code n} samples drawn at random; the same seed draws the same samples. */
    default V take(long n, long seed) {
        return with(new Stage.Take(n, seed));
    }
}
