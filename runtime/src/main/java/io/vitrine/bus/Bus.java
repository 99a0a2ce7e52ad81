package io.vitrine.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vitrine.plan.Request;
import io.vitrine.state.SessionEvent;
import java.util.function.Consumer;

/** The event bus with its addresses typed: what may be sent where, and nothing else. */
public final class Bus {
    /** Plans may queue behind a long edit; who gives up sooner cancels. */
    private static final long PLAN_TIMEOUT_MILLIS = 10 * 60 * 1000L;

    private static final DeliveryOptions REQUEST = options(Request.class).setSendTimeout(PLAN_TIMEOUT_MILLIS);
    private static final DeliveryOptions ANSWER = options(Answer.class);
    private static final DeliveryOptions EVENT = options(SessionEvent.class);

    private final EventBus bus;

    public Bus(Vertx vertx) {
        this.bus = vertx.eventBus();
    }

    /** Registers the codecs; once for each Vert.x. */
    public static void registerCodecs(Vertx vertx) {
        vertx.eventBus()
                .registerCodec(new RecordCodec<>(Request.class))
                .registerCodec(new RecordCodec<>(Answer.class))
                .registerCodec(new RecordCodec<>(SessionEvent.class));
    }

    public Future<Answer> request(Request request) {
        return bus.<Answer>request(Addresses.PLANS, request, REQUEST).map(Message::body);
    }

    /** Takes requests; {@code handler} answers each by {@link #answer}. Completes when they may come. */
    public Future<Void> onRequest(Consumer<Message<Request>> handler) {
        return bus.<Request>consumer(Addresses.PLANS, handler::accept).completion();
    }

    /** Gives up a request that has not been committed yet; there is no answer but that of the request. */
    public void cancel(String requestId) {
        bus.publish(Addresses.CANCELS, requestId);
    }

    /** Takes the ids of requests that are given up. Completes when they may come. */
    public Future<Void> onCancel(Consumer<String> handler) {
        return bus.<String>consumer(Addresses.CANCELS, message -> handler.accept(message.body()))
                .completion();
    }

    public void answer(Message<Request> request, Answer answer) {
        request.reply(answer, ANSWER);
    }

    public void publish(String session, SessionEvent event) {
        bus.publish(Addresses.session(session), event, EVENT);
    }

    /** Hears what is published on a session, in order; not before the returned consumer is registered. */
    public MessageConsumer<SessionEvent> subscribe(String session, Consumer<SessionEvent> events) {
        return bus.consumer(Addresses.session(session), message -> events.accept(message.body()));
    }

    private static DeliveryOptions options(Class<?> type) {
        return new DeliveryOptions().setCodecName("vitrine." + type.getSimpleName());
    }
}
