package io.vitrine.groovy;

import io.vitrine.view.View;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/** Reads a parsed text as one view: stage after stage on {@code dataset}, or without it. */
final class ViewReader {
    static final String NOT_A_VIEW = "view-source.not-a-view";

    private ViewReader() {}

    /**
     * The view.
     *
     * @throws WrongClosure if the text is anything but one view
     */
    static View read(ModuleNode module) {
        refuse(module.getImports());
        refuse(module.getStarImports());
        refuse(List.copyOf(module.getStaticImports().values()));
        refuse(List.copyOf(module.getStaticStarImports().values()));
        refuse(module.getMethods());
        if (module.hasPackage()) {
            refuse(List.of(module.getPackage()));
        }
        List<Statement> statements = module.getStatementBlock().getStatements();
        // The class that stands for the script itself is only made for a text that has statements.
        refuse(module.getClasses().stream()
                .filter(type -> !type.isScript() && type.getLineNumber() > 0)
                .toList());
        if (statements.isEmpty()) {
            throw new WrongClosure(NOT_A_VIEW, module, ViewSourceProblems.empty());
        }
        if (statements.size() > 1) {
            throw new WrongClosure(NOT_A_VIEW, statements.get(1), ViewSourceProblems.several());
        }
        Statement only = statements.get(0);
        boolean labelled =
                only.getStatementLabels() != null && !only.getStatementLabels().isEmpty();
        if (labelled || only.getClass() != ExpressionStatement.class) {
            throw new WrongClosure(NOT_A_VIEW, only, ViewSourceProblems.oneView());
        }
        return view(((ExpressionStatement) only).getExpression());
    }

    private static void refuse(List<? extends ASTNode> nodes) {
        if (!nodes.isEmpty()) {
            throw new WrongClosure(NOT_A_VIEW, nodes.get(0), ViewSourceProblems.oneView());
        }
    }

    /** Follows the chain to its start, then applies the stages in their order; chains are long rather than deep. */
    private static View view(Expression expression) {
        List<Expression> links = new ArrayList<>();
        Expression at = expression;
        while (!isStart(at)) {
            links.add(0, at);
            at = before(at);
            if (at == null) {
                break;
            }
        }
        View view = View.all();
        for (Expression link : links) {
            view = link instanceof MethodCallExpression call ? stage(view, call) : slice(view, (BinaryExpression) link);
        }
        return view;
    }

    private static boolean isStart(Expression expression) {
        return expression.getClass() == VariableExpression.class
                && expression.getText().equals("dataset");
    }

    /** What stands before the last dot; null for a stage without one. */
    private static Expression before(Expression link) {
        if (link instanceof MethodCallExpression call && !call.isSpreadSafe() && !call.isSafe()) {
            return call.isImplicitThis() ? null : call.getObjectExpression();
        }
        if (link instanceof BinaryExpression binary
                && binary.getOperation().getText().equals("[")) {
            return binary.getLeftExpression();
        }
        String name = link instanceof VariableExpression ? link.getText() : null;
        throw new WrongClosure(
                NOT_A_VIEW, link, name == null ? ViewSourceProblems.oneView() : ViewSourceProblems.root(name));
    }

    private static View stage(View view, MethodCallExpression call) {
        if (!(call.getMethod() instanceof ConstantExpression) || call.getGenericsTypes() != null) {
            throw new WrongClosure(NOT_A_VIEW, call.getMethod(), ViewSourceProblems.oneView());
        }
        String name = call.getMethodAsString();
        if (!StageCalls.names().contains(name)) {
            throw new WrongClosure(
                    "view-source.unknown-stage", call.getMethod(), ViewSourceProblems.stage(name, StageCalls.names()));
        }
        var args = new ArrayList<Object>();
        for (Expression argument : ((TupleExpression) call.getArguments()).getExpressions()) {
            args.add(ArgumentReader.read(argument));
        }
        return StageCalls.call(view, name, args, call.getMethod());
    }

    private static View slice(View view, BinaryExpression slice) {
        if (!(slice.getRightExpression() instanceof RangeExpression range)) {
            throw new WrongClosure(NOT_A_VIEW, slice.getRightExpression(), ViewSourceProblems.oneView());
        }
        int from = ArgumentReader.position(range.getFrom());
        int to = ArgumentReader.position(range.getTo()) - (range.isExclusiveRight() ? 1 : 0);
        if (to < from - 1 || range.isExclusiveLeft()) {
            throw new WrongClosure(
                    "view-source.bad-argument",
                    range,
                    GroovyProblems.backwards(range.getText()).message());
        }
        View rest = from == 0 ? view : view.skip(from);
        return rest.limit(to - from + 1L);
    }
}
