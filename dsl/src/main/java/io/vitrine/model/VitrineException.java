package io.vitrine.model;

import java.util.Objects;

/** The one exception of Vitrine's front door; what happened is its {@link #getProblem() problem}. */
public final class VitrineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public VitrineException(Problem problem) {
        super(problem.message());
        this.problem = Objects.requireNonNull(problem);
    }

    public VitrineException(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = Objects.requireNonNull(problem);
    }

    public Problem getProblem() {
        return problem;
    }
}
