package io.vitrine.groovy;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import io.vitrine.model.Label;
import io.vitrine.model.Sample;
import io.vitrine.view.Expr;
import io.vitrine.view.Match;
import io.vitrine.view.Presence;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Stages;
import io.vitrine.view.Unmatched;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What Groovy adds to views, as extension methods: closures for expressions, always last, and named arguments with the words
 * of the field. The closures arrive compiled; one that was not is refused.
 */
public final class ViewMethods {
    private ViewMethods() {}

    public static <V> V match(
            Stages<V> self, @DelegatesTo(value = Sample.class, strategy = Closure.DELEGATE_ONLY) Closure<?> condition) {
        return self.match(Conditions.overSamples(self, "match", condition));
    }

    public static <V> V filterLabels(
            Stages<V> self,
            String field,
            @DelegatesTo(value = Label.Single.class, strategy = Closure.DELEGATE_ONLY) Closure<?> condition) {
        return self.filterLabels(field, Conditions.overLabels(self, "filterLabels", field, condition));
    }

    public static <V> V filterLabels(
            Stages<V> self,
            String field,
            Unmatched unmatched,
            @DelegatesTo(value = Label.Single.class, strategy = Closure.DELEGATE_ONLY) Closure<?> condition) {
        return self.filterLabels(field, Conditions.overLabels(self, "filterLabels", field, condition), unmatched);
    }

    /** {@code filterLabels('gt', onlyMatches: false) { … }}. */
    public static <V> V filterLabels(
            Stages<V> self,
            Map<String, ?> named,
            String field,
            @DelegatesTo(value = Label.Single.class, strategy = Closure.DELEGATE_ONLY) Closure<?> condition) {
        return filterLabels(self, named, field, Conditions.overLabels(self, "filterLabels", field, condition));
    }

    public static <V> V filterLabels(Stages<V> self, Map<String, ?> named, String field, Expr condition) {
        boolean onlyMatches = Named.of("filterLabels", named, "onlyMatches").flag("onlyMatches", true);
        return self.filterLabels(field, condition, onlyMatches ? Unmatched.DROP_UNMATCHED : Unmatched.KEEP_UNMATCHED);
    }

    public static <V> V sortBy(
            Stages<V> self, @DelegatesTo(value = Sample.class, strategy = Closure.DELEGATE_ONLY) Closure<?> key) {
        return self.sortBy(Conditions.overSamples(self, "sortBy", key));
    }

    public static <V> V sortBy(
            Stages<V> self,
            SortOrder order,
            @DelegatesTo(value = Sample.class, strategy = Closure.DELEGATE_ONLY) Closure<?> key) {
        return self.sortBy(Conditions.overSamples(self, "sortBy", key), order);
    }

    /** {@code sortBy(reverse: true) { … }}. */
    public static <V> V sortBy(
            Stages<V> self,
            Map<String, ?> named,
            @DelegatesTo(value = Sample.class, strategy = Closure.DELEGATE_ONLY) Closure<?> key) {
        return sortBy(self, named, Conditions.overSamples(self, "sortBy", key));
    }

    public static <V> V sortBy(Stages<V> self, Map<String, ?> named, Expr key) {
        boolean reverse = Named.of("sortBy", named, "reverse").flag("reverse", false);
        return self.sortBy(key, reverse ? SortOrder.DESCENDING : SortOrder.ASCENDING);
    }

    /** {@code sortBy('uniqueness', reverse: true)}. */
    public static <V> V sortBy(Stages<V> self, Map<String, ?> named, String path) {
        return sortBy(self, named, Expr.F(path));
    }

    public static <V> V matchTags(Stages<V> self, Collection<String> tags) {
        return self.matchTags(tags.toArray(String[]::new));
    }

    /** {@code matchTags(['a', 'b'], all: true)}, {@code matchTags('a', bool: false)}. */
    public static <V> V matchTags(Stages<V> self, Map<String, ?> named, Collection<String> tags) {
        Named args = Named.of("matchTags", named, "bool", "all");
        boolean all = args.flag("all", false);
        if (args.flag("bool", true)) {
            return self.matchTags(all ? Match.ALL : Match.ANY, tags.toArray(String[]::new));
        }
        return all
                ? self.match(Expr.F("tags").containsAll(tags.toArray()).not())
                : self.matchTags(Match.NONE, tags.toArray(String[]::new));
    }

    public static <V> V matchTags(Stages<V> self, Map<String, ?> named, String... tags) {
        return matchTags(self, named, List.of(tags));
    }

    /** {@code exists('weather', bool: false)}. */
    public static <V> V exists(Stages<V> self, Map<String, ?> named, String path) {
        boolean present = Named.of("exists", named, "bool").flag("bool", true);
        return self.exists(path, present ? Presence.PRESENT : Presence.ABSENT);
    }

    /** {@code select(ids, ordered: true)}. */
    public static <V> V select(Stages<V> self, Map<String, ?> named, Collection<String> ids) {
        boolean ordered = Named.of("select", named, "ordered").flag("ordered", false);
        return self.select(ids, ordered ? SelectOrder.AS_GIVEN : SelectOrder.AS_IN_VIEW);
    }

    /** {@code take(100, seed: 51)}. */
    public static <V> V take(Stages<V> self, Map<String, ?> named, long n) {
        return self.take(n, Named.of("take", named, "seed").whole("seed"));
    }
}
