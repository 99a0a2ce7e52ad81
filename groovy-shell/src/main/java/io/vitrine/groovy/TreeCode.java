package io.vitrine.groovy;

import static org.codehaus.groovy.ast.tools.GeneralUtils.block;
import static org.codehaus.groovy.ast.tools.GeneralUtils.closureX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.constX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.param;
import static org.codehaus.groovy.ast.tools.GeneralUtils.params;
import static org.codehaus.groovy.ast.tools.GeneralUtils.returnS;
import static org.codehaus.groovy.ast.tools.GeneralUtils.varX;

import io.vitrine.view.Expr;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code { Tree $tree -> $tree.call("GT", $tree.field("score"), $tree.value(0.5)) }}: the code that a closure becomes.
 * Types are written out, so that it also compiles statically.
 */
final class TreeCode {
    private static final ClassNode TREE = ClassHelper.make(Tree.class);
    private static final ClassNode EXPR = ClassHelper.make(Expr.class);

    private final Parameter tree = param(TREE, "$tree");
    private final ASTNode source;

    private TreeCode(ASTNode source) {
        this.source = source;
    }

    /** The closure that builds {@code node}, in the place of {@code source}. */
    static ClosureExpression closure(Node node, ASTNode source) {
        var code = new TreeCode(source);
        ClosureExpression closure = closureX(params(code.tree), block(returnS(node.code(code))));
        closure.setVariableScope(new VariableScope());
        closure.setSourcePosition(source);
        return closure;
    }

    Expression call(String method, Expression... args) {
        var call = new MethodCallExpression(varX(tree), method, new ArgumentListExpression(args));
        call.setImplicitThis(false);
        call.setSourcePosition(source);
        return call;
    }

    Expression text(String text) {
        return constX(text);
    }

    Expression texts(List<String> texts) {
        var each = new ArrayList<Expression>();
        texts.forEach(text -> each.add(constX(text)));
        return new ArrayExpression(ClassHelper.STRING_TYPE, each);
    }

    Expression constant(@Nullable Object constant) {
        return constX(constant);
    }

    Expression exprs(List<Node> nodes) {
        var each = new ArrayList<Expression>();
        nodes.forEach(node -> each.add(node.code(this)));
        return new ArrayExpression(EXPR, each);
    }
}
