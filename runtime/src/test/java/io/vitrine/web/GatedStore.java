package io.vitrine.web;

import io.vitrine.store.Store;
import io.vitrine.store.duckdb.DuckDbStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A real store whose reads of ids can be held up and counted, and which breaks at the name of one dataset. */
final class GatedStore {
    static final String BROKEN = "broken";

    /** Reads of ids wait for a permit. */
    final Semaphore gate = new Semaphore(1_000_000);

    /** How many reads of ids were begun. */
    final AtomicInteger begun = new AtomicInteger();

    private final Store real = DuckDbStore.inMemory();

    final Store store = (Store)
            Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, args) -> {
                if (method.getName().equals("ids")) {
                    begun.incrementAndGet();
                    gate.acquire();
                }
                if (args != null && args[0].equals(BROKEN)) {
                    throw new IllegalStateException("SELECT secret FROM nowhere");
                }
                return call(method, args);
            });

    private Object call(Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
