package io.vitrine.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.parsetools.RecordParser;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.wire.Wire;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Samples, a line of JSON each, as they come in: taken by one thread that waits for them, while the socket is read no faster
 * than they are taken.
 */
final class SampleLines implements Iterator<Sample> {
    private static final int LONGEST_LINE = 16 * 1024 * 1024;
    private static final long FULL_BYTES = 8 * 1024 * 1024;

    private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    private final AtomicLong queued = new AtomicLong();
    private final RecordParser lines;
    private final Context loop;
    private @Nullable Sample next;
    private boolean ended;
    private volatile long line;

    /** Nothing follows. */
    private enum End {
        END
    }

    SampleLines(HttpServerRequest request) {
        loop = Vertx.currentContext();
        lines = RecordParser.newDelimited("\n", request).maxRecordSize(LONGEST_LINE);
        lines.exceptionHandler(error -> queue.add(
                error instanceof IllegalStateException
                        ? WebProblems.tooLarge(LONGEST_LINE).asException()
                        : new Work.ClientGone()));
        lines.endHandler(end -> queue.add(End.END));
        lines.handler(this::queue);
    }

    /** How many lines were taken; the last of them is the one in question if it is wrong. */
    long line() {
        return line;
    }

    private void queue(Buffer text) {
        queue.add(text);
        if (queued.addAndGet(text.length()) > FULL_BYTES) {
            lines.pause();
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            Object taken = take();
            if (taken instanceof Buffer text) {
                next = read(text);
            } else if (taken instanceof RuntimeException e) {
                throw e;
            } else {
                ended = true;
            }
        }
        return next != null;
    }

    @Override
    public Sample next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Sample sample = next;
        next = null;
        return sample;
    }

    private Object take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Work.ClientGone(); // the server stops
        }
    }

    private @Nullable Sample read(Buffer text) {
        line++;
        if (queued.addAndGet(-text.length()) <= FULL_BYTES / 2) {
            loop.runOnContext(tick -> lines.resume());
        }
        byte[] bytes = text.getBytes();
        if (isBlank(bytes)) {
            return null;
        }
        try {
            return Wire.read(bytes, Sample.class);
        } catch (VitrineException e) {
            throw WebProblems.badLine(line, e.getProblem()).asException();
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each > ' ' || each < 0) {
                return false;
            }
        }
        return true;
    }
}
