/**
 * The store in one DuckDB file, and the only package that knows of DuckDB.
 *
 * <pre>{@code
 * try (Store store = DuckDbStore.open(home.resolve("vitrine.duckdb"))) {
 *     store.transaction(tx -> tx.append("street", samples));
 * }
 * }</pre>
 */
@NullMarked
package io.vitrine.store.duckdb;

import org.jspecify.annotations.NullMarked;
