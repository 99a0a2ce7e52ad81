/**
 * What is asked, as a whole, and what of it stands up to the data: plans, checked before anything happens.
 *
 * <pre>{@code
 * Steps steps = Steps.of(new SetDataset("bccd"), new SetView(View.all().limit(20)));
 * CheckedPlan checked = PlanCompiler.check(steps, state, catalog);
 * }</pre>
 */
@NullMarked
package io.vitrine.plan;

import org.jspecify.annotations.NullMarked;
