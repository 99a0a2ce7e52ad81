package io.vitrine.sql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement that answers questions.
 *
 * @param columns how each of its columns is read
 * @param parts the questions it answers
 */
public record Statement(Sql sql, List<Kind> columns, List<Part> parts) {
    public Statement {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /**
     * A question that a statement answers.
     *
     * @param question its place among those asked
     * @param answer makes the answer of the statement's rows
     */
    public record Part(int question, Function<List<List<@Nullable Object>>, Object> answer) {}
}
