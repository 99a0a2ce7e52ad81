package io.vitrine.groovy;

import io.vitrine.view.Expr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.groovy.util.BeanUtils;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.GenericsType;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.Variable;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.tools.GenericsUtils;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type of a receiver from what is written: declared types, constructors, and what methods say they return. It runs
 * before Groovy's own type checker, and rather does not know than guess.
 */
final class StaticTypes {
    private static final String EXPR = Expr.class.getName();

    private final ClassNode thisClass;
    private final Map<Variable, ClassNode> inferred = new HashMap<>();
    private final Set<Variable> reassigned = new HashSet<>();

    StaticTypes(ClassNode thisClass) {
        this.thisClass = thisClass;
    }

    /** A variable gets another value than the one it was declared with, so that its first value says nothing of its type. */
    void reassigned(Variable variable) {
        reassigned.add(variable);
    }

    /** A variable without a type is declared with this value. */
    void declared(Variable variable, Expression value) {
        ClassNode type = of(value);
        if (type != null && !reassigned.contains(variable)) {
            inferred.put(variable, type);
        }
    }

    /** Whose {@code method} it is when it is called on {@code object}. */
    Receiver receiver(Expression object, String method) {
        ClassNode type = of(object);
        if (type == null) {
            return Receiver.UNKNOWN;
        }
        boolean ours = methods(type, method).stream().anyMatch(StaticTypes::takesExpr);
        return ours ? Receiver.OURS : Receiver.OTHER;
    }

    /** Whether a call without a receiver is one of the class's own methods that take no expression. */
    boolean isOwnMethod(String method) {
        List<MethodNode> own = methods(thisClass, method);
        return !own.isEmpty() && own.stream().noneMatch(StaticTypes::takesExpr);
    }

    static boolean takesExpr(MethodNode method) {
        for (Parameter parameter : method.getParameters()) {
            if (parameter.getType().getName().equals(EXPR)) {
                return true;
            }
        }
        return false;
    }

    /** The type; null if it is not known, or only that it is an object. */
    private @Nullable ClassNode of(Expression expression) {
        ClassNode type = find(expression);
        return type == null || ClassHelper.isObjectType(type) || type.isGenericsPlaceHolder() ? null : type;
    }

    private @Nullable ClassNode find(Expression expression) {
        if (expression instanceof VariableExpression variable) {
            return variable(variable);
        }
        if (expression instanceof ClassExpression
                || expression instanceof ConstructorCallExpression
                || expression instanceof CastExpression
                || expression instanceof ListExpression
                || expression instanceof MapExpression
                || expression instanceof RangeExpression
                || expression instanceof ClosureExpression
                || expression instanceof GStringExpression
                || expression instanceof ConstantExpression) {
            return expression.getType();
        }
        if (expression instanceof MethodCallExpression call) {
            ClassNode object = call.isImplicitThis() ? thisClass : of(call.getObjectExpression());
            return object == null || call.isSpreadSafe() ? null : returned(object, call.getMethodAsString());
        }
        if (expression instanceof StaticMethodCallExpression call) {
            return returned(call.getOwnerType(), call.getMethod());
        }
        if (expression instanceof PropertyExpression property && !property.isSpreadSafe()) {
            return property(property);
        }
        return null;
    }

    private @Nullable ClassNode variable(VariableExpression variable) {
        if (variable.isThisExpression()) {
            return thisClass;
        }
        Variable accessed = variable.getAccessedVariable();
        if (accessed == null) {
            return null;
        }
        ClassNode known = inferred.get(accessed);
        return known != null || accessed.isDynamicTyped() ? known : accessed.getOriginType();
    }

    private @Nullable ClassNode property(PropertyExpression property) {
        ClassNode object = of(property.getObjectExpression());
        String name = property.getPropertyAsString();
        if (object == null || name == null || property.getObjectExpression() instanceof ClassExpression) {
            return null;
        }
        return returned(object, "get" + BeanUtils.capitalize(name));
    }

    /** What all methods of that name return. */
    private static @Nullable ClassNode returned(ClassNode object, @Nullable String method) {
        ClassNode common = null;
        for (MethodNode candidate : methods(object, method)) {
            ClassNode type = inReceiver(object, candidate);
            if (common != null && !common.equals(type)) {
                return null;
            }
            common = type;
        }
        return common;
    }

    /** What the method returns, with the type variables that the receiver's type says. */
    private static ClassNode inReceiver(ClassNode object, MethodNode method) {
        ClassNode type = method.getReturnType();
        ClassNode declaring = method.getDeclaringClass();
        GenericsType[] names = declaring.redirect().getGenericsTypes();
        if (!type.isGenericsPlaceHolder() || names == null) {
            return type;
        }
        GenericsType[] known = GenericsUtils.parameterizeType(object, declaring).getGenericsTypes();
        for (int i = 0; known != null && i < names.length && i < known.length; i++) {
            if (names[i].getName().equals(type.getUnresolvedName())) {
                return known[i].getType();
            }
        }
        return ClassHelper.OBJECT_TYPE;
    }

    /** Methods of that name, those of all its super types included. */
    private static List<MethodNode> methods(ClassNode type, @Nullable String name) {
        Map<String, MethodNode> all = new HashMap<>();
        ClassNode at = type;
        while (at != null) {
            at.getMethods(name).forEach(method -> all.putIfAbsent(method.getTypeDescriptor(), method));
            at = at.getSuperClass();
        }
        for (ClassNode each : type.getAllInterfaces()) {
            each.getMethods(name).forEach(method -> all.putIfAbsent(method.getTypeDescriptor(), method));
        }
        return List.copyOf(all.values());
    }
}
