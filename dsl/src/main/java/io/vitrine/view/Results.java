package io.vitrine.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The answers to several questions, all from one state of the data.
 *
 * @param questions as they were asked
 * @param answers one for each, of the type its question names
 */
public record Results(List<Aggregation<?>> questions, List<Object> answers) {
    public Results {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
        if (questions.size() != answers.size()) {
            throw new IllegalArgumentException(answers.size() + " answers to " + questions.size() + " questions");
        }
    }

    /** The answer to {@code question}, which was one of those asked. */
    @SuppressWarnings("unchecked") // a question names the type of its answer
    public <A> A get(Aggregation<A> question) {
        int at = questions.indexOf(question);
        if (at < 0) {
            throw AggregationProblems.notAsked(question, questions).asException();
        }
        return (A) answers.get(at);
    }

    /** The answer to question {@code index}, from 0 on. */
    public Object get(int index) {
        return answers.get(index);
    }

    public int size() {
        return answers.size();
    }

    /** Each question with its answer. */
    @Override
    public String toString() {
        return IntStream.range(0, size())
                .mapToObj(i -> questions.get(i) + between(answers.get(i)) + answers.get(i))
                .collect(Collectors.joining("\n"));
    }

    private static String between(Object answer) {
        return answer.toString().contains("\n") ? "\n" : "  ";
    }
}
