package io.vitrine.executor;

import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages about sessions and the running of plans. */
final class ExecutorProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ExecutorProblems.class);

    private ExecutorProblems() {}

    static Problem unknownSession(String id) {
        return new Problem(
                "session.unknown",
                "There is no session \"%s\", or it was closed. The session \"main\" is always there."
                        .formatted(Names.shown(id)),
                null,
                Map.of("session", id));
    }

    static Problem notInView(List<String> ids) {
        return new Problem(
                "selection.not-in-view",
                "The view does not show %s %s, so %s cannot be selected. Clear the view, or choose among the samples it shows."
                        .formatted(
                                ids.size() == 1 ? "sample" : "samples",
                                Names.listed(ids),
                                ids.size() == 1 ? "it" : "they"),
                null,
                Map.of("ids", ids));
    }

    static Problem cancelled() {
        return Problem.of("plan.cancelled", "The plan was given up before it was done. Nothing was changed.");
    }

    static Problem nothingToUndo() {
        return Problem.of("history.nothing-to-undo", "There is no edit of this session left to undo on this dataset.");
    }

    static Problem nothingToRedo() {
        return Problem.of(
                "history.nothing-to-redo", "Nothing was undone since the last edit, so there is nothing to redo.");
    }

    static Problem entryGone(long entry, long first) {
        return Problem.of(
                        "history.unknown-entry",
                        "The history begins at entry %d, so it does not reach back to %d.".formatted(first, entry))
                .with("entry", entry);
    }

    /** The problem behind {@code error}; one that nobody foresaw is logged and named by an id, its trace stays in the log. */
    static Problem of(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof VitrineException known) {
            return known.getProblem();
        }
        if (cause instanceof RejectedExecutionException) {
            return Problem.of("server.gone", "The server is stopping. Start it and try again.");
        }
        String logId = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Internal error {}", logId, cause);
        return new Problem(
                "internal",
                "Something went wrong inside the server. Nothing was changed. Its log has the reason under %s."
                        .formatted(logId),
                null,
                Map.of("log", logId));
    }
}
