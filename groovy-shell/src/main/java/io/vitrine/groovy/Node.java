package io.vitrine.groovy;

import io.vitrine.view.Expr;
import io.vitrine.view.Op;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.expr.Expression;
import org.jspecify.annotations.Nullable;

/**
 * An expression as a closure writes it, with names that may yet be variables of a script. It becomes code that builds the
 * expression when it runs, or, where nothing may run, the expression itself; both go through {@link Tree}.
 */
sealed interface Node {
    /** Code that gives the expression, with a {@link Tree} at hand. */
    Expression code(TreeCode code);

    /** The expression, all names being fields. */
    Expr value(Tree tree);

    /** Whether this reads a field for certain. */
    boolean readsField();

    /** A name that is a field for certain, or its path. */
    record Field(String path) implements Node {
        @Override
        public Expression code(TreeCode code) {
            return code.call("field", code.text(path));
        }

        @Override
        public Expr value(Tree tree) {
            return tree.field(path);
        }

        @Override
        public boolean readsField() {
            return true;
        }
    }

    /** A name that is a variable of the script if it has one of that name, else a field. */
    record Name(String place, List<String> path) implements Node {
        @Override
        public Expression code(TreeCode code) {
            return code.call("name", code.text(place), code.texts(path));
        }

        @Override
        public Expr value(Tree tree) {
            return tree.name(place, path.toArray(String[]::new));
        }

        @Override
        public boolean readsField() {
            return false;
        }
    }

    /** A variable of the program, or a property of one. */
    record Local(String place, List<String> path, Expression root) implements Node {
        @Override
        public Expression code(TreeCode code) {
            return code.call("local", code.text(place), root, code.texts(path));
        }

        @Override
        public Expr value(Tree tree) {
            throw new IllegalStateException("There is no program around " + path);
        }

        @Override
        public boolean readsField() {
            return false;
        }
    }

    /** What the program has under a fixed name, such as {@code Math.PI} or {@code limits[0]}. */
    record Captured(String place, String shown, Expression found) implements Node {
        @Override
        public Expression code(TreeCode code) {
            return code.call("constant", code.text(place), code.text(shown), found);
        }

        @Override
        public Expr value(Tree tree) {
            throw new IllegalStateException("There is no program around " + shown);
        }

        @Override
        public boolean readsField() {
            return false;
        }
    }

    /** A constant that is written out. */
    record Constant(@Nullable Object constant) implements Node {
        @Override
        public Expression code(TreeCode code) {
            return code.call("value", code.constant(constant));
        }

        @Override
        public Expr value(Tree tree) {
            return tree.value(constant);
        }

        @Override
        public boolean readsField() {
            return false;
        }
    }

    /** An operator between or before its operands. */
    record Operator(Op op, List<Node> args) implements Node {
        @Override
        public Expression code(TreeCode code) {
            return code.call("call", code.text(op.name()), code.exprs(args));
        }

        @Override
        public Expr value(Tree tree) {
            return tree.call(op.name(), values(args, tree));
        }

        @Override
        public boolean readsField() {
            return anyReadsField(args);
        }
    }

    /** {@code value in list}. */
    record In(String place, Node element, Node list) implements Node {
        @Override
        public Expression code(TreeCode code) {
            return code.call("in", code.text(place), element.code(code), list.code(code));
        }

        @Override
        public Expr value(Tree tree) {
            return tree.in(place, element.value(tree), list.value(tree));
        }

        @Override
        public boolean readsField() {
            return element.readsField() || list.readsField();
        }
    }

    /** A list that is written out. */
    record ListOf(String place, List<Node> elements) implements Node {
        @Override
        public Expression code(TreeCode code) {
            return code.call("list", code.text(place), code.exprs(elements));
        }

        @Override
        public Expr value(Tree tree) {
            return tree.list(place, values(elements, tree));
        }

        @Override
        public boolean readsField() {
            return anyReadsField(elements);
        }
    }

    /** A text with values of the program in it. */
    record Text(String place, List<Node> parts) implements Node {
        @Override
        public Expression code(TreeCode code) {
            return code.call("text", code.text(place), code.exprs(parts));
        }

        @Override
        public Expr value(Tree tree) {
            return tree.text(place, values(parts, tree));
        }

        @Override
        public boolean readsField() {
            return anyReadsField(parts);
        }
    }

    /** A method of {@link Expr}. */
    record Method(String place, Node self, String name, List<Node> args) implements Node {
        @Override
        public Expression code(TreeCode code) {
            return code.call("method", code.text(place), self.code(code), code.text(name), code.exprs(args));
        }

        @Override
        public Expr value(Tree tree) {
            return tree.method(place, self.value(tree), name, values(args, tree));
        }

        @Override
        public boolean readsField() {
            return self.readsField() || anyReadsField(args);
        }
    }

    private static boolean anyReadsField(List<Node> nodes) {
        return nodes.stream().anyMatch(Node::readsField);
    }

    private static Expr[] values(List<Node> nodes, Tree tree) {
        var values = new ArrayList<Expr>();
        nodes.forEach(node -> values.add(node.value(tree)));
        return values.toArray(Expr[]::new);
    }
}
