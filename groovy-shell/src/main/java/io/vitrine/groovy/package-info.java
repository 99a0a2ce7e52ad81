/**
 * Vitrine in Groovy: closures that are expressions, and the small words that make scripts short.
 *
 * <pre>{@code
 * GroovyShell shell = new GroovyShell(new Binding(dataset: dataset), VitrineGroovy.configuration());
 * shell.evaluate("dataset.filterLabels('predictions') { label == 'cat' && confidence > 0.75 }.limit(24)");
 * }</pre>
 *
 * <p>A closure where an expression is wanted is compiled to {@link io.vitrine.view.Expr} by {@link
 * io.vitrine.groovy.ClosureTransform}; it is never run. Everything here is found by Groovy itself once this jar is on the
 * class path.
 */
@NullMarked
package io.vitrine.groovy;

import org.jspecify.annotations.NullMarked;
