/**
 * What every backend answers: datasets, the samples of views, and edits in transactions.
 *
 * <pre>{@code
 * long cats = store.count("street", View.all().match(F("label").eq("cat")));
 * store.transaction(tx -> tx.edit("street", signed, new TagSamples(List.of(view), List.of("reviewed"))));
 * }</pre>
 */
@NullMarked
package io.vitrine.store;

import org.jspecify.annotations.NullMarked;
