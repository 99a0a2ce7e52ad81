package io.vitrine.groovy;

import io.vitrine.model.Problem;
import java.util.regex.Pattern;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** A compile error about a closure. */
final class CompileProblem extends SyntaxException {
    static final String CODE = "groovy.cannot-compile";

    private static final Pattern CLASS_AS_NAME =
            Pattern.compile("(?<![.\\w])class\\s*(==|!=|<|>|&&|\\|\\||!?in\\b|\\.)");

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
    static Problem of(SyntaxException error, String file, String text) {
        boolean ours = error instanceof CompileProblem;
        String code = ours ? CODE : "groovy.syntax";
        String message = error.getOriginalMessage() + (ours ? "" : hint(text));
        String place = file + ":" + error.getStartLine() + ":" + error.getStartColumn();
        return Problem.of(code, message)
                .at(place)
                .with("line", error.getStartLine())
                .with("column", error.getStartColumn())
                .with("endLine", error.getEndLine())
                .with("endColumn", error.getEndColumn());
    }

    /** Groovy's parser stumbles over a field that is called {@code class} before anyone else can say a word. */
    static String hint(String text) {
        return CLASS_AS_NAME.matcher(text).find() ? ". Write F('class') for a field that is called class." : "";
    }
}
