package io.vitrine.groovy;

import groovy.lang.Script;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Expr;
import io.vitrine.view.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;

/**
 * Puts an expression together from the parts that a compiled closure names; the closure's own code calls it, once, when a view
 * is built. Only here is known which names are variables of the script. Not for threads to share.
 */
public final class Tree {
    private final @Nullable Script script;
    private final Set<String> captured = new LinkedHashSet<>();

    /**
     * Of a closure in {@code thisObject}.
     *
     * @param thisObject whose variables names may be, if it is a script; null if all names are fields
     */
    Tree(@Nullable Object thisObject) {
        this.script = thisObject instanceof Script found ? found : null;
    }

    /** The names for which the program's values were taken. */
    Set<String> captured() {
        return Collections.unmodifiableSet(captured);
    }

    public Expr field(String path) {
        return Expr.F(path);
    }

    /** The field at {@code path}, or what a variable of the script of its first name has there. */
    public Expr name(String place, String... path) {
        if (script == null || !script.getBinding().hasVariable(path[0])) {
            return Expr.F(String.join(".", path));
        }
        return local(place, script.getBinding().getVariable(path[0]), path);
    }

    /** The value that the program has for {@code path[0]}, or a property of it. */
    public Expr local(String place, @Nullable Object value, String... path) {
        captured.add(path[0]);
        Object found = value;
        for (int i = 1; i < path.length; i++) {
            if (found instanceof Expr) {
                throw GroovyProblems.partOfExpression(place, path).asException();
            }
            found = InvokerHelper.getProperty(found, path[i]);
        }
        return constant(place, String.join(".", path), found);
    }

    /** A value that the program has, which {@code shown} says how to find. */
    public Expr constant(String place, String shown, @Nullable Object value) {
        if (value instanceof Expr expr) {
            return expr;
        }
        try {
            return Expr.of(Constants.plain(value));
        } catch (VitrineException e) {
            throw GroovyProblems.notAConstant(place, shown, value).asException();
        }
    }

    public Expr value(@Nullable Object constant) {
        return Expr.of(Constants.plain(constant));
    }

    /** The operator of that name over {@code args}. */
    public Expr call(String op, Expr... args) {
        return switch (Op.valueOf(op)) {
            case AND -> args[0].and(args[1]);
            case OR -> args[0].or(args[1]);
            default -> Expr.call(Op.valueOf(op), args);
        };
    }

    /** Whether {@code value} is in a list of constants, or a constant is in the list that {@code list} is. */
    public Expr in(String place, Expr value, Expr list) {
        if (list instanceof Expr.Literal constants) {
            if (!(constants.value() instanceof List)) {
                throw GroovyProblems.inNoList(place, constants).asException();
            }
            return Expr.call(Op.IS_IN, value, list);
        }
        if (value instanceof Expr.Literal constant) {
            return Expr.call(Op.CONTAINS, list, Expr.of(Collections.singletonList(constant.value())));
        }
        throw GroovyProblems.inField(place, value, list).asException();
    }

    /** A list of constants. */
    public Expr list(String place, Expr... elements) {
        return Expr.of(constants(place, "A list", elements));
    }

    /** Text put together from constants; {@code parts} alternate between text and values, text first. */
    public Expr text(String place, Expr... parts) {
        var text = new StringBuilder();
        constants(place, "A text", parts).forEach(text::append);
        return Expr.of(text.toString());
    }

    /** What the method {@code name} of {@link Expr} makes of {@code self}. */
    public Expr method(String place, Expr self, String name, Expr... args) {
        return ExprCalls.call(self, name, args, (what, arg) -> GroovyProblems.notConstant(place, what, arg));
    }

    private static List<@Nullable Object> constants(String place, String what, Expr... exprs) {
        var values = new ArrayList<@Nullable Object>();
        for (Expr expr : Arrays.asList(exprs)) {
            if (!(expr instanceof Expr.Literal literal)) {
                throw GroovyProblems.notConstant(place, what, expr).asException();
            }
            values.add(literal.value());
        }
        return values;
    }
}
