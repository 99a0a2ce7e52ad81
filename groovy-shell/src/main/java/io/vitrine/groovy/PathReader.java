package io.vitrine.groovy;

import io.vitrine.model.VitrineException;
import io.vitrine.view.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Reads names and paths of names, such as {@code predictions.detections}, and tells fields from variables. */
final class PathReader {
    /** Names that Groovy gives a meaning of its own on every object. */
    private static final Set<String> OF_GROOVY = Set.of("class", "properties", "metaClass");

    private final Variables variables;

    PathReader(Variables variables) {
        this.variables = variables;
    }

    Node read(Expression expression) {
        Deque<String> names = new ArrayDeque<>();
        Expression root = expression;
        while (root instanceof PropertyExpression property) {
            names.addFirst(name(property));
            root = property.getObjectExpression();
        }
        if (root instanceof ClassExpression type) {
            return ofClass(type, expression);
        }
        if (root instanceof MethodCallExpression call && "F".equals(call.getMethodAsString())) {
            throw new WrongClosure(expression, Wrong.pathOfField());
        }
        if (!(root instanceof VariableExpression variable)) {
            throw new WrongClosure(expression, Wrong.path());
        }
        return path(variable, names, expression);
    }

    private static String name(PropertyExpression property) {
        if (property instanceof AttributeExpression) {
            throw new WrongClosure(property, Wrong.attribute());
        }
        String name = property.getPropertyAsString();
        if (name == null) {
            throw new WrongClosure(property.getProperty(), Wrong.computedName());
        }
        if (OF_GROOVY.contains(name)) {
            throw new WrongClosure(property.getProperty(), Wrong.ofGroovy(shown(property), name));
        }
        return name;
    }

    /** The path as it is written, or its last name if it starts at no name. */
    private static String shown(PropertyExpression path) {
        Expression root = path;
        while (root instanceof PropertyExpression property) {
            root = property.getObjectExpression();
        }
        return root instanceof VariableExpression ? path.getText() : path.getPropertyAsString();
    }

    private Node path(VariableExpression variable, Deque<String> names, Expression whole) {
        String name = variable.getName();
        if (!variables.bare()) {
            throw new WrongClosure("view-source.bad-argument", variable, ViewSourceProblems.bareName(name));
        }
        if (variables.isSubject(variable)) {
            if (names.isEmpty()) {
                throw new WrongClosure(variable, Wrong.subject(name));
            }
            return field(String.join(".", names), whole);
        }
        if (variable.isThisExpression() || variable.isSuperExpression()) {
            return ofThis(variable, whole, names.isEmpty());
        }
        if (Set.of("owner", "delegate").contains(name) && !names.isEmpty()) {
            throw new WrongClosure(variable, Wrong.owner(name));
        }
        if (OF_GROOVY.contains(name)) {
            throw new WrongClosure(variable, Wrong.ofGroovy(name, name));
        }
        List<String> path = new ArrayList<>(names);
        path.add(0, name);
        if (variables.isDeclared(variable)) {
            return new Node.Local(variables.place(whole), path, new VariableExpression(variable.getAccessedVariable()));
        }
        return variables.script()
                ? new Node.Name(variables.place(whole), checked(path, whole))
                : field(String.join(".", path), whole);
    }

    private Node ofThis(VariableExpression variable, Expression whole, boolean alone) {
        if (alone || !variables.program() || variable.isSuperExpression()) {
            throw new WrongClosure(variable, Wrong.self());
        }
        return new Node.Captured(variables.place(whole), whole.getText(), whole);
    }

    private Node ofClass(ClassExpression type, Expression whole) {
        if (whole == type || !variables.program()) {
            throw new WrongClosure(whole, Wrong.type(type.getType().getNameWithoutPackage()));
        }
        return new Node.Captured(variables.place(whole), shown(type, whole), whole);
    }

    private static String shown(ClassExpression type, Expression whole) {
        String name = type.getType().getNameWithoutPackage();
        return whole instanceof PropertyExpression property ? name + "." + property.getPropertyAsString() : name;
    }

    private static Node field(String path, Expression at) {
        checked(List.of(path), at);
        return new Node.Field(path);
    }

    private static List<String> checked(List<String> path, Expression at) {
        try {
            Expr.F(String.join(".", path));
        } catch (VitrineException e) {
            throw new WrongClosure(at, e.getMessage());
        }
        return path;
    }

    /** An element of a list that the program has. */
    Node element(BinaryExpression binary) {
        if (!(binary.getRightExpression() instanceof ConstantExpression) || !isOfProgram(binary.getLeftExpression())) {
            throw new WrongClosure(binary, Wrong.index());
        }
        return new Node.Captured(variables.place(binary), binary.getText(), binary);
    }

    private static boolean isElement(Expression expression) {
        return expression instanceof BinaryExpression binary
                && binary.getOperation().getText().equals("[");
    }

    /** Whether {@code expression} starts at something that the program has for certain. */
    boolean isOfProgram(Expression expression) {
        Expression root = expression;
        while (root instanceof PropertyExpression || isElement(root)) {
            root = root instanceof PropertyExpression property
                    ? property.getObjectExpression()
                    : ((BinaryExpression) root).getLeftExpression();
        }
        if (root instanceof ClassExpression) {
            return variables.program();
        }
        return root instanceof VariableExpression variable
                && !variables.isSubject(variable)
                && (variables.isDeclared(variable) || variable.isThisExpression() && variables.program());
    }
}
