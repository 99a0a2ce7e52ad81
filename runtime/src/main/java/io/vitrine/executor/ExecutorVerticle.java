package io.vitrine.executor;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import io.vitrine.bus.Answer;
import io.vitrine.bus.Bus;
import io.vitrine.plan.Request;

/** Takes plans off the bus and answers each with what it did, or with the problem. */
public final class ExecutorVerticle extends VerticleBase {
    private final PlanExecutor executor;
    private final Bus bus;

    public ExecutorVerticle(PlanExecutor executor, Bus bus) {
        this.executor = executor;
        this.bus = bus;
    }

    @Override
    public Future<?> start() {
        return Future.all(bus.onRequest(this::onRequest), bus.onCancel(executor::cancel));
    }

    /** Queues at once, on the loop, so that the order of arrival is the order in the queue. */
    private void onRequest(Message<Request> message) {
        executor.submit(message.body())
                .whenComplete((done, error) -> bus.answer(
                        message,
                        error == null ? new Answer.Succeeded(done) : new Answer.Failed(ExecutorProblems.of(error))));
    }
}
