/**
 * What happens to a plan: queued for its session, checked, run in one transaction, committed, then published.
 *
 * <pre>{@code
 * PlanExecutor executor = new PlanExecutor(store, book, publisher);
 * executor.submit(request).thenAccept(done -> System.out.println(done.version()));
 * }</pre>
 */
@NullMarked
package io.vitrine.executor;

import org.jspecify.annotations.NullMarked;
