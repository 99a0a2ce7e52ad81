package io.vitrine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What was refused, to be compared whole. */
public final class Problems {
    private Problems() {}

    /** The problem with which {@code action} fails. */
    public static Problem problem(ThrowingCallable action) {
        var refused = catchThrowableOfType(VitrineException.class, action);
        assertThat(refused).as("should have been refused").isNotNull();
        assertThat(refused).hasMessage(refused.getProblem().message());
        return refused.getProblem();
    }

    /** Its message. */
    public static String message(ThrowingCallable action) {
        return problem(action).message();
    }
}
