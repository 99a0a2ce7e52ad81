package io.vitrine.bus;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import io.vitrine.wire.Wire;

/**
 * Carries immutable values over the event bus: as they are within a process, as JSON between processes.
 *
 * @param <T> the value
 */
final class RecordCodec<T> implements MessageCodec<T, T> {
    private final Class<T> type;

    RecordCodec(Class<T> type) {
        this.type = type;
    }

    @Override
    public void encodeToWire(Buffer buffer, T value) {
        byte[] json = Wire.bytes(value);
        buffer.appendInt(json.length).appendBytes(json);
    }

    @Override
    public T decodeFromWire(int pos, Buffer buffer) {
        int start = pos + Integer.BYTES;
        return Wire.read(buffer.getBytes(start, start + buffer.getInt(pos)), type);
    }

    @Override
    public T transform(T value) {
        return value;
    }

    @Override
    public String name() {
        return "vitrine." + type.getSimpleName();
    }

    @Override
    public byte systemCodecID() {
        return -1;
    }
}
