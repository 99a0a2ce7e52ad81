package io.vitrine;

/** A listener that listens; closing it ends that, for good. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
