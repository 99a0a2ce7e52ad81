package io.vitrine.groovy;

import org.codehaus.groovy.ast.ASTNode;

/** Part of a closure cannot be compiled; ends the reading of that closure. */
final class WrongClosure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ASTNode at;

    WrongClosure(ASTNode at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    ASTNode at() {
        return at;
    }
}
