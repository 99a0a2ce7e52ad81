package io.vitrine;

import io.vitrine.command.Command;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.plan.Done;
import io.vitrine.plan.Request;
import io.vitrine.plan.Steps;
import io.vitrine.state.Actor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Sends plans and waits for them. */
final class Runs {
    private Runs() {}

    static Done run(Connection connection, @Nullable String session, Command command) {
        return run(connection, session, Steps.of(command));
    }

    static Done run(Connection connection, @Nullable String session, Steps steps) {
        return await(start(connection, session, steps));
    }

    static CompletableFuture<Done> start(Connection connection, @Nullable String session, Steps steps) {
        Me me = Me.INSTANCE;
        return connection.gateway().run(new Request(session, me.actor(), me.nextRequestId(), steps));
    }

    /** The result, or the problem; an interrupt is a problem too, with the thread's flag set again. */
    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VitrineException known) {
                // Thrown anew, so that its trace is the caller's.
                throw new VitrineException(known.getProblem(), known);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("thread.interrupted", "The thread was interrupted while it waited for the server.")
                    .asException();
        }
    }

    /** How this program signs what it asks. */
    static Actor me() {
        return Me.INSTANCE.actor();
    }
}
