package io.vitrine.groovy;

import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.expr.VariableExpression;

/**
 * What is known of names while a closure is read.
 *
 * @param source what places are named after, such as {@code review.groovy}
 * @param program whether there is a program around the closure, whose variables names may be
 * @param script whether that program is a script, whose variables are only known when it runs
 * @param subject what the closure calls the sample or label
 */
record Variables(String source, boolean program, boolean script, String subject) {
    static Variables of(String source, boolean script) {
        return new Variables(source, true, script, "it");
    }

    /** All names are fields. */
    static Variables none(String source) {
        return new Variables(source, false, false, "it");
    }

    Variables with(String newSubject) {
        return new Variables(source, program, script, newSubject);
    }

    boolean isSubject(VariableExpression variable) {
        return variable.getName().equals(subject);
    }

    /** Whether the program declares this name. */
    boolean isDeclared(VariableExpression variable) {
        return program
                && variable.getAccessedVariable() != null
                && !(variable.getAccessedVariable() instanceof DynamicVariable);
    }

    /** Where a node stands, for messages while the program runs. */
    String place(ASTNode node) {
        return source + ":" + node.getLineNumber() + ":" + node.getColumnNumber();
    }
}
