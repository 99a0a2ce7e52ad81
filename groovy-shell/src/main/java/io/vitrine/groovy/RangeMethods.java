package io.vitrine.groovy;

import groovy.lang.EmptyRange;
import groovy.lang.IntRange;
import io.vitrine.Dataset;
import io.vitrine.DatasetView;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.view.Aggregates;
import io.vitrine.view.Stages;
import org.codehaus.groovy.runtime.RangeInfo;

/** {@code dataset[10..19]}, a view of the samples counted from 0, and {@code dataset['6540a1…']}, a sample. */
public final class RangeMethods {
    private RangeMethods() {}

    /** The samples from the first number of the range to its last; negative numbers count from the end, which is asked. */
    public static <V> V getAt(Stages<V> self, IntRange range) {
        boolean fromEnd = range.getFrom() < 0 || range.getTo() < 0;
        int size = fromEnd ? size(self, range) : Integer.MAX_VALUE;
        RangeInfo borders = range.subListBorders(size);
        if (borders.reverse && size > 0) {
            throw GroovyProblems.backwards(range.toString()).asException();
        }
        int from = Math.max(borders.from, 0);
        Stages<V> rest = from == 0 ? self : skipped(self, from);
        return rest.limit(Math.max(borders.to - from, 0));
    }

    public static <V> V getAt(Stages<V> self, EmptyRange<?> range) {
        return self.limit(0);
    }

    @SuppressWarnings("unchecked") // whatever has stages gives back what has them
    private static <V> Stages<V> skipped(Stages<V> self, int n) {
        return (Stages<V>) self.skip(n);
    }

    private static int size(Stages<?> self, IntRange range) {
        if (self instanceof Aggregates data) {
            return Math.toIntExact(data.count());
        }
        throw GroovyProblems.noEnd(range.toString()).asException();
    }

    /** The sample of this id. */
    public static Sample getAt(Dataset self, String id) {
        return self.get(id);
    }

    /** The sample of this id, with the labels that the view keeps. */
    public static Sample getAt(DatasetView self, String id) {
        return self.select(id)
                .first()
                .orElseThrow(() -> Problem.of(
                                "sample.unknown", "%s has no sample \"%s\".".formatted(self, Names.shown(id)))
                        .asException());
    }
}
