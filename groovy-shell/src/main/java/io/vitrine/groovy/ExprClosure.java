package io.vitrine.groovy;

import groovy.lang.Closure;
import io.vitrine.model.Problem;
import io.vitrine.view.Expr;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A closure that was compiled to an expression. Where the receiver of the call was not known, and turns out not to be
 * Vitrine's, it is the closure it was written as.
 */
public final class ExprClosure extends Closure<Object> {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Closure<?> original;
    private final transient @Nullable Closure<?> tree;
    private final transient @Nullable Problem problem;

    /**
     * Made by code that {@link ClosureTransform} wrote.
     *
     * @param original what was written; null if the call can only be Vitrine's
     * @param tree takes a {@link Tree}, gives an expression
     */
    public ExprClosure(@Nullable Closure<?> original, Closure<?> tree) {
        this(original == null ? tree : original, original, tree, null);
    }

    private ExprClosure(
            Closure<?> like, @Nullable Closure<?> original, @Nullable Closure<?> tree, @Nullable Problem problem) {
        super(like.getOwner(), like.getThisObject());
        this.original = original;
        this.tree = tree;
        this.problem = problem;
        if (original != null) {
            this.parameterTypes = original.getParameterTypes();
            this.maximumNumberOfParameters = original.getMaximumNumberOfParameters();
        }
    }

    /** A closure that cannot be compiled, in a call that may not be Vitrine's; where it is, {@code message} says why not. */
    public static ExprClosure wrong(Closure<?> original, String code, String message, String place) {
        return new ExprClosure(
                original, original, null, Problem.of(code, message).at(place));
    }

    /** The expression. */
    public Expr getExpr() {
        return built().expr();
    }

    /** The expression, and the names for which the program's values stand in it. */
    Built built() {
        if (tree == null || problem != null) {
            throw problem.asException();
        }
        var names = new Tree(getThisObject());
        return new Built((Expr) tree.call(names), names.captured());
    }

    record Built(Expr expr, Set<String> captured) {}

    /** Runs the closure as it was written. */
    @Override
    public @Nullable Object call(Object... args) {
        if (original == null) {
            throw GroovyProblems.notRun().asException();
        }
        return original.call(args);
    }

    @Override
    public @Nullable Object call() {
        return original == null ? call(new Object[0]) : original.call();
    }

    @Override
    public @Nullable Object call(Object argument) {
        return original == null ? call(new Object[0]) : original.call(argument);
    }

    /** For callers that look it up by name, as Groovy itself does. */
    public @Nullable Object doCall(Object... args) {
        return call(args);
    }

    @Override
    public void setDelegate(Object delegate) {
        super.setDelegate(delegate);
        if (original != null) {
            original.setDelegate(delegate);
        }
    }

    @Override
    public void setResolveStrategy(int strategy) {
        super.setResolveStrategy(strategy);
        if (original != null) {
            original.setResolveStrategy(strategy);
        }
    }

    @Override
    public Object clone() {
        if (original == null) {
            return super.clone();
        }
        var copy = (Closure<?>) original.clone();
        return new ExprClosure(copy, copy, tree, problem);
    }
}
