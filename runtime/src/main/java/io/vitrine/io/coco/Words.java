package io.vitrine.io.coco;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Texts that come again and again, such as names of attributes, as numbers. Only the first ones get one, so that memory is
 * bounded. Any thread.
 */
final class Words {
    /** What {@link #number} says of a text that has none. */
    static final int NONE = -1;

    private static final int MOST = 10_000;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<String> words = new AtomicReferenceArray<>(MOST);

    /** The number of {@code word}: the one it has, else a new one. */
    int number(String word) {
        Integer known = numbers.get(word);
        return known == null ? add(word) : known;
    }

    private synchronized int add(String word) {
        int next = numbers.size();
        if (numbers.containsKey(word) || next == MOST) {
            return numbers.getOrDefault(word, NONE);
        }
        words.set(next, word);
        numbers.put(word, next);
        return next;
    }

    String word(int number) {
        return words.get(number);
    }
}
