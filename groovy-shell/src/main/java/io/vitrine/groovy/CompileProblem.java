package io.vitrine.groovy;

import io.vitrine.model.Problem;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** A compile error about a closure. */
final class CompileProblem extends SyntaxException {
    static final String CODE = "groovy.cannot-compile";

    private static final long serialVersionUID = 1L;

    private CompileProblem(String message, ASTNode at) {
        super(message, at);
    }

    /** Adds the error to those of the file; what else is wrong in it is found too. */
    static void report(SourceUnit source, WrongClosure wrong) {
        var problem = new CompileProblem(wrong.getMessage(), wrong.at());
        source.getErrorCollector().addErrorAndContinue(new SyntaxErrorMessage(problem, source));
    }

    /** What is wrong with the code, with its place as {@code file:line:column} and lines and columns counted from 1. */
    static Problem of(SyntaxException error, String file) {
        String code = error instanceof CompileProblem ? CODE : "groovy.syntax";
        String place = file + ":" + error.getStartLine() + ":" + error.getStartColumn();
        return Problem.of(code, error.getOriginalMessage())
                .at(place)
                .with("line", error.getStartLine())
                .with("column", error.getStartColumn())
                .with("endLine", error.getEndLine())
                .with("endColumn", error.getEndColumn());
    }
}
