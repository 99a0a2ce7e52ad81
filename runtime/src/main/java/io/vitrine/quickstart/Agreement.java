package io.vitrine.quickstart;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How guesses agree with what is there, as detectors are judged: surest first, each thing is found once, by a box of its class
 * that shares half of both.
 *
 * @param found guesses that are right
 * @param missed things that no guess found
 * @param alarms guesses that are not right
 */
record Agreement(int found, int missed, int alarms) {
    private static final double ENOUGH = .5;

    static Agreement of(List<Seen> seen, List<Guess> guesses) {
        Set<Integer> taken = new HashSet<>();
        int found = 0;
        List<Guess> surest = guesses.stream()
                .sorted(Comparator.comparingDouble(Guess::confidence).reversed())
                .toList();
        for (Guess guess : surest) {
            int best = -1;
            double most = ENOUGH;
            for (int i = 0; i < seen.size(); i++) {
                double overlap = seen.get(i).box().overlap(guess.box());
                if (seen.get(i).label().equals(guess.label()) && !taken.contains(i) && overlap >= most) {
                    best = i;
                    most = overlap;
                }
            }
            if (best >= 0) {
                taken.add(best);
                found++;
            }
        }
        return new Agreement(found, seen.size() - found, guesses.size() - found);
    }

    Agreement plus(Agreement other) {
        return new Agreement(found + other.found, missed + other.missed, alarms + other.alarms);
    }

    int mistakes() {
        return missed + alarms;
    }

    double precision() {
        return (double) found / Math.max(1, found + alarms);
    }

    double recall() {
        return (double) found / Math.max(1, found + missed);
    }
}
