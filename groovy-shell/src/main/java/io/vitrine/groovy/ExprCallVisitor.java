package io.vitrine.groovy;

import static org.codehaus.groovy.ast.tools.GeneralUtils.callX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.constX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.ctorX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.nullX;

import groovy.lang.Script;
import groovy.transform.CompileStatic;
import groovy.transform.TypeChecked;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.control.SourceUnit;
import org.jspecify.annotations.Nullable;

/** Finds the closures of one class that are to be expressions, and puts what they become in their place. */
final class ExprCallVisitor extends ClassCodeVisitorSupport {
    private static final ClassNode EXPR_CLOSURE = ClassHelper.make(ExprClosure.class);
    private static final Set<String> STATIC = Set.of(CompileStatic.class.getName(), TypeChecked.class.getName());

    private final SourceUnit source;
    private final ClassNode type;
    private final boolean importsVitrine;
    private final StaticTypes types;
    private final Variables variables;
    private boolean typeChecked;
    private boolean changed;

    ExprCallVisitor(SourceUnit source, ClassNode type, boolean importsVitrine) {
        this.source = source;
        this.type = type;
        this.importsVitrine = importsVitrine;
        this.types = new StaticTypes(type);
        this.variables = Variables.of(fileName(source), type.isDerivedFrom(ClassHelper.make(Script.class)));
        this.typeChecked = isTypeChecked(type);
        new Reassignments(source, types).visitClass(type);
    }

    boolean hasChanged() {
        return changed;
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    private static String fileName(SourceUnit source) {
        String name = source.getName();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static boolean isTypeChecked(ClassNode type) {
        for (ClassNode at = type; at != null; at = at.getOuterClass()) {
            if (isAnnotatedStatic(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnnotatedStatic(AnnotatedNode node) {
        return node.getAnnotations().stream()
                .anyMatch(annotation -> STATIC.contains(
                                annotation.getClassNode().getName())
                        && !String.valueOf(annotation.getMember("value")).contains("SKIP"));
    }

    @Override
    protected void visitConstructorOrMethod(MethodNode node, boolean isConstructor) {
        boolean outer = typeChecked;
        typeChecked = outer || isAnnotatedStatic(node);
        for (Parameter parameter : node.getParameters()) {
            if (parameter.hasInitialExpression()) {
                parameter.getInitialExpression().visit(this);
            }
        }
        super.visitConstructorOrMethod(node, isConstructor);
        typeChecked = outer;
    }

    @Override
    public void visitDeclarationExpression(DeclarationExpression declaration) {
        super.visitDeclarationExpression(declaration);
        if (declaration.getLeftExpression() instanceof VariableExpression variable && variable.isDynamicTyped()) {
            types.declared(variable, declaration.getRightExpression());
        }
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        super.visitMethodCallExpression(call);
        String name = call.getMethodAsString();
        if (name == null || !hasClosure(call.getArguments()) || !ExprMethods.contains(name)) {
            return;
        }
        Receiver receiver = receiver(call, name);
        if (receiver == Receiver.OURS || receiver == Receiver.UNKNOWN && importsVitrine) {
            boolean presumed = receiver == Receiver.OURS || !call.isImplicitThis() && !ExprMethods.isAlsoOfGroovy(name);
            rewrite(call, name, receiver, presumed);
        }
    }

    /** A call without an object is that of the class if it has such a method, else perhaps that of a delegate. */
    private Receiver receiver(MethodCallExpression call, String name) {
        if (call.isSpreadSafe()) {
            return Receiver.UNKNOWN;
        }
        if (!call.isImplicitThis()) {
            return types.receiver(call.getObjectExpression(), name);
        }
        return types.isOwnMethod(name) ? Receiver.OTHER : Receiver.UNKNOWN;
    }

    @Override
    public void visitConstructorCallExpression(ConstructorCallExpression call) {
        super.visitConstructorCallExpression(call);
        boolean takesExpr = call.getType().getDeclaredConstructors().stream().anyMatch(StaticTypes::takesExpr);
        if (takesExpr && call.getArguments() instanceof TupleExpression args && hasClosure(args)) {
            for (int i = 0; i < args.getExpressions().size(); i++) {
                if (args.getExpression(i) instanceof ClosureExpression closure) {
                    Expression compiled = compiled(closure, false, true);
                    if (compiled != null) {
                        args.getExpressions().set(i, exprOf(compiled, closure));
                        changed = true;
                    }
                }
            }
        }
    }

    private static boolean hasClosure(Expression arguments) {
        return arguments instanceof TupleExpression tuple
                && tuple.getExpressions().stream().anyMatch(ClosureExpression.class::isInstance);
    }

    /**
     * Puts expressions in the place of closures.
     *
     * @param presumed whether the call is taken to be Vitrine's, so that what cannot be compiled is an error at once
     */
    private void rewrite(MethodCallExpression call, String name, Receiver receiver, boolean presumed) {
        boolean keepsBody = receiver == Receiver.UNKNOWN && !typeChecked;
        if (!presumed && typeChecked) {
            return;
        }
        boolean takesClosure = ExprMethods.takesClosure(name);
        var args = new ArrayList<Expression>();
        var last = new ArrayList<Expression>();
        for (Expression argument : ((TupleExpression) call.getArguments()).getExpressions()) {
            if (!(argument instanceof ClosureExpression closure)) {
                args.add(argument);
                continue;
            }
            Expression compiled = compiled(closure, keepsBody, presumed);
            if (compiled == null) {
                return;
            }
            // The methods that take closures take them last, wherever Java has the expression.
            (takesClosure ? last : args).add(takesClosure ? compiled : exprOf(compiled, closure));
        }
        args.addAll(last);
        var rewritten = new ArgumentListExpression(args);
        rewritten.setSourcePosition(call.getArguments());
        call.setArguments(rewritten);
        changed = true;
    }

    /** What {@code closure} becomes; null if it is wrong and that was reported. */
    private @Nullable Expression compiled(ClosureExpression closure, boolean keepsBody, boolean presumed) {
        Expression result;
        try {
            ClosureExpression tree = TreeCode.closure(ClosureReader.read(closure, variables), closure);
            result = ctorX(EXPR_CLOSURE, new ArgumentListExpression(keepsBody ? closure : nullX(), tree));
        } catch (WrongClosure wrong) {
            if (presumed) {
                CompileProblem.report(source, wrong);
                return null;
            }
            result = deferred(closure, wrong);
        }
        result.setSourcePosition(closure);
        return result;
    }

    /** A closure that says what is wrong with it if the call turns out to be Vitrine's. */
    private Expression deferred(ClosureExpression closure, WrongClosure wrong) {
        return callX(
                EXPR_CLOSURE,
                "wrong",
                new ArgumentListExpression(List.of(
                        closure,
                        constX(CompileProblem.CODE),
                        constX(wrong.getMessage()),
                        constX(variables.place(wrong.at())))));
    }

    private static Expression exprOf(Expression compiled, ClosureExpression closure) {
        var call = new MethodCallExpression(compiled, "getExpr", new ArgumentListExpression());
        call.setImplicitThis(false);
        call.setSourcePosition(closure);
        return call;
    }
}
