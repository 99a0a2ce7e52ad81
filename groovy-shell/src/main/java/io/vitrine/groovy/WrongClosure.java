package io.vitrine.groovy;

import org.codehaus.groovy.ast.ASTNode;

/** Part of a closure or text cannot be compiled; ends the reading of it. */
final class WrongClosure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient ASTNode at;

    WrongClosure(ASTNode at, String message) {
        this(CompileProblem.CODE, at, message);
    }

    WrongClosure(String code, ASTNode at, String message) {
        super(message, null, false, false);
        this.code = code;
        this.at = at;
    }

    String code() {
        return code;
    }

    ASTNode at() {
        return at;
    }
}
