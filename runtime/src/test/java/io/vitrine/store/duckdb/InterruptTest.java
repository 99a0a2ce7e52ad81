package io.vitrine.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import io.vitrine.sql.Sql;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InterruptTest {
    /** Counting that far takes hours. */
    private static final Sql FOR_HOURS =
            Sql.of("SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * 7 % 11 = b.range % 13");

    @Test
    void ofTheThreadStopsWhatItAsks() throws Exception {
        Database database = Database.inMemory();
        var problem = new CompletableFuture<Problem>();
        var asking = new Thread(() -> {
            Db db = database.take();
            problem.complete(catchThrowableOfType(
                            VitrineException.class, () -> Interruption.stops(db, () -> db.number(FOR_HOURS)))
                    .getProblem());
            database.give(db);
        });
        asking.start();
        asking.interrupt();
        asking.join();
        assertThat(problem.get())
                .isEqualTo(Problem.of("thread.interrupted", "The thread was interrupted while it asked the store."));
        Db other = database.take();
        assertThat(Interruption.stops(other, () -> other.number(Sql.of("SELECT 42"))))
                .isEqualTo(42);
        database.give(other);
        database.close();
    }

    @Test
    void stopsTheStatementThatRunsAndLeavesTheStoreInOrder() {
        Database database = Database.inMemory();
        var timer = new Timer(true);
        try (Db db = database.take()) {
            timer.scheduleAtFixedRate(
                    new TimerTask() {
                        @Override
                        public void run() {
                            db.interrupt();
                        }
                    },
                    50,
                    50);
            VitrineException stopped = catchThrowableOfType(VitrineException.class, () -> db.number(FOR_HOURS));
            assertThat(stopped.getProblem().code()).isEqualTo("store.failed");
            timer.cancel();
            Db other = database.take();
            assertThat(other.number(Sql.of("SELECT 42"))).isEqualTo(42);
            database.give(other);
        } finally {
            timer.cancel();
            database.close();
        }
    }
}
