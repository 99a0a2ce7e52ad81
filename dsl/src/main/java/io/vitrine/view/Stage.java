package io.vitrine.view;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;

/** One step of a view. */
public sealed interface Stage {
    /** What this stage comes down to, in order. */
    List<Relation> lower();

    /** Refuses, with a problem, what the dataset of {@code check} cannot answer. */
    void check(StageCheck check);

    /** Keeps the samples for which {@code condition} is true. */
    record Match(Expr condition) implements Stage {
        public Match {
            Objects.requireNonNull(condition);
        }

        @Override
        public List<Relation> lower() {
            return List.of(new Relation.Filter(condition));
        }

        @Override
        public void check(StageCheck check) {
            check.overSamples(condition);
        }

        @Override
        public String toString() {
            return "match " + condition;
        }
    }

    /** Keeps the samples that have any, all or none of {@code tags}. */
    record MatchTags(List<String> tags, io.vitrine.view.Match how) implements Stage {
        public MatchTags {
            tags = tags.stream().distinct().toList();
            Objects.requireNonNull(how);
        }

        @Override
        public List<Relation> lower() {
            Object[] values = tags.toArray();
            Expr field = Expr.F("tags");
            return List.of(new Relation.Filter(
                    switch (how) {
                        case ANY -> field.contains(values);
                        case ALL -> field.containsAll(values);
                        case NONE -> field.contains(values).not();
                    }));
        }

        @Override
        public void check(StageCheck check) {}

        @Override
        public String toString() {
            String which = how == io.vitrine.view.Match.ANY ? "" : how + ", ";
            return "matchTags " + which + texts(tags);
        }
    }

    /** Keeps the labels of {@code field} for which {@code condition} is true. */
    record FilterLabels(String field, Expr condition, Unmatched unmatched) implements Stage {
        public FilterLabels {
            Objects.requireNonNull(field);
            Objects.requireNonNull(condition);
            Objects.requireNonNull(unmatched);
        }

        @Override
        public List<Relation> lower() {
            return List.of(new Relation.Reshape(field, condition, unmatched));
        }

        @Override
        public void check(StageCheck check) {
            check.overLabels(field, condition);
        }

        @Override
        public String toString() {
            String what = unmatched == Unmatched.DROP_UNMATCHED ? "" : ", " + unmatched;
            return "filterLabels " + ExprText.quoted(field) + ", " + condition + what;
        }
    }

    /** Keeps the samples that have, or have no, value at {@code path}. */
    record Exists(String path, Presence presence) implements Stage {
        public Exists {
            Objects.requireNonNull(path);
            Objects.requireNonNull(presence);
        }

        @Override
        public List<Relation> lower() {
            Expr exists = Expr.F(path).exists();
            return List.of(new Relation.Filter(presence == Presence.PRESENT ? exists : exists.not()));
        }

        @Override
        public void check(StageCheck check) {
            check.overSamples(Expr.F(path));
        }

        @Override
        public String toString() {
            return "exists " + ExprText.quoted(path) + (presence == Presence.PRESENT ? "" : ", " + presence);
        }
    }

    /** Keeps the samples of these ids; unknown ids mean nothing. */
    record Select(List<String> ids, SelectOrder order) implements Stage {
        public Select {
            ids = ids.stream().distinct().toList();
            Objects.requireNonNull(order);
        }

        @Override
        public List<Relation> lower() {
            return List.of(new Relation.Pick(ids, Relation.Pick.Keep.NAMED, order));
        }

        @Override
        public void check(StageCheck check) {
            check.ids(ids);
        }

        @Override
        public String toString() {
            return "select " + few(ids) + (order == SelectOrder.AS_IN_VIEW ? "" : ", " + order);
        }
    }

    /** Drops the samples of these ids; unknown ids mean nothing. */
    record Exclude(List<String> ids) implements Stage {
        public Exclude {
            ids = ids.stream().distinct().toList();
        }

        @Override
        public List<Relation> lower() {
            return List.of(new Relation.Pick(ids, Relation.Pick.Keep.OTHERS, SelectOrder.AS_IN_VIEW));
        }

        @Override
        public void check(StageCheck check) {
            check.ids(ids);
        }

        @Override
        public String toString() {
            return "exclude " + few(ids);
        }
    }

    /** Orders the samples; ties stay in the order of the dataset if this stage follows another sort, else as they were. */
    record SortBy(List<SortKey> keys) implements Stage {
        public SortBy {
            keys = List.copyOf(keys);
        }

        @Override
        public List<Relation> lower() {
            return keys.isEmpty() ? List.of() : List.of(new Relation.Order(keys));
        }

        @Override
        public void check(StageCheck check) {
            keys.forEach(key -> check.overSamples(key.by()));
        }

        @Override
        public String toString() {
            return "sortBy " + keys.stream().map(SortKey::toString).collect(joining(", "));
        }
    }

    /** Keeps the first {@code n} samples; none if {@code n} is not positive. */
    record Limit(long n) implements Stage {
        @Override
        public List<Relation> lower() {
            return List.of(new Relation.Slice(0, Math.max(n, 0)));
        }

        @Override
        public void check(StageCheck check) {}

        @Override
        public String toString() {
            return "limit " + n;
        }
    }

    /** Drops the first {@code n} samples; none if {@code n} is not positive. */
    record Skip(long n) implements Stage {
        @Override
        public List<Relation> lower() {
            return n <= 0 ? List.of() : List.of(new Relation.Slice(n, Long.MAX_VALUE));
        }

        @Override
        public void check(StageCheck check) {}

        @Override
        public String toString() {
            return "skip " + n;
        }
    }

    /** Keeps {@code n} samples drawn at random, in the order drawn; the same ones for the same seed. */
    record Take(long n, long seed) implements Stage {
        private static final long LOWEST_KEY = 10_000_000L;
        private static final long HIGHEST_KEY = 10_000_000_000L;

        @Override
        public List<Relation> lower() {
            long key = new PythonRandom(seed).randint(LOWEST_KEY, HIGHEST_KEY);
            return List.of(new Relation.Draw(Math.max(n, 0), key));
        }

        @Override
        public void check(StageCheck check) {}

        @Override
        public String toString() {
            return "take " + n + ", " + seed;
        }
    }

    private static String texts(List<String> values) {
        return values.stream().map(ExprText::quoted).collect(joining(", "));
    }

    private static String few(List<String> ids) {
        return ids.size() <= 3 ? texts(ids) : texts(ids.subList(0, 2)) + " and " + (ids.size() - 2) + " more";
    }
}
