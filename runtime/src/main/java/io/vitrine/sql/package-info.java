/**
 * Turns views into SQL for DuckDB: text with typed parameters, nothing that runs it.
 *
 * <pre>{@code
 * ViewSql sql = ViewSql.of(layout, View.all().match(F("label").eq("cat")).limit(24));
 * run(sql.keys());                          // SELECT s.key FROM ... WHERE ... ORDER BY s.pos LIMIT 24
 * run(sql.answers(List.of(new Aggregation.Count(null)), Optional.empty()).get(0).sql());
 * }</pre>
 */
@NullMarked
package io.vitrine.sql;

import org.jspecify.annotations.NullMarked;
