package io.vitrine.groovy;

import io.vitrine.model.Names;
import java.util.Map;
import java.util.stream.Collectors;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.BitwiseNegationExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.stmt.AssertStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.SwitchStatement;
import org.codehaus.groovy.ast.stmt.ThrowStatement;
import org.codehaus.groovy.ast.stmt.TryCatchStatement;
import org.codehaus.groovy.ast.stmt.WhileStatement;

/** The messages about what is in a closure and cannot be compiled: what it is, and what would work. */
final class Wrong {
    /** What people write for an operator that is not there, and what to write instead. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("=", "\"=\" sets a value, and a closure here changes nothing. Write == to compare."),
            Map.entry("&", "There is no operator \"&\" here. Write && for \"and\"."),
            Map.entry("|", "There is no operator \"|\" here. Write || for \"or\"."),
            Map.entry("^", "There is no operator \"^\" here. Write a != b for \"one of two\"."),
            Map.entry("===", "There is no operator \"===\" here. Write == to compare."),
            Map.entry("!==", "There is no operator \"!==\" here. Write != to compare."),
            Map.entry("**", "There is no operator \"**\" here. Write x * x for a square."),
            Map.entry("=~", "There are no regular expressions here. Write x == 'a', or x in ['a', 'b']."),
            Map.entry("==~", "There are no regular expressions here. Write x == 'a', or x in ['a', 'b']."),
            Map.entry("<=>", "There is no operator \"<=>\" here. Write one of <, <=, ==, !=, >, >=."),
            Map.entry("instanceof", "Types cannot be asked for here. Write x != null for \"there is a value\"."),
            Map.entry("!instanceof", "Types cannot be asked for here. Write x == null for \"there is no value\"."),
            Map.entry(
                    "as",
                    "Values cannot be converted here. Compare the field as it is, or convert the constant before."));

    private static final String ABOUT_LABELS = "To ask about labels, use filterLabels(field) { … } before.";

    private static final Map<String, String> INSTEAD_OF_CALLS = Map.ofEntries(
            Map.entry("equals", "Write == to compare."),
            Map.entry("isEmpty", "Write x.length() == 0."),
            Map.entry("between", "Write x >= 1 && x <= 10."),
            Map.entry("any", ABOUT_LABELS),
            Map.entry("every", ABOUT_LABELS),
            Map.entry("count", ABOUT_LABELS),
            Map.entry("find", ABOUT_LABELS),
            Map.entry("findAll", ABOUT_LABELS),
            Map.entry("collect", "Write the path of what is wanted, as in predictions.detections.label."),
            Map.entry("area", "Write bounding_box.relativeArea()."));

    private Wrong() {}

    static String parameters(int count) {
        return "The closure has %d parameters. It is about one sample or label: leave them out, or write one."
                .formatted(count);
    }

    static String parameterWithDefault() {
        return "The closure's parameter has a default value. It is the sample or label: write its name alone.";
    }

    static String empty() {
        return "The closure is empty. Write one expression, such as { label == 'cat' && confidence > 0.75 }.";
    }

    static String several(int count) {
        return "The closure has %d statements. Write one expression; join conditions with && or ||, and compute values before the closure."
                .formatted(count);
    }

    static String statement(Statement statement) {
        return "%s cannot be compiled. Write one expression, such as { label == 'cat' && confidence > 0.75 }."
                .formatted(kind(statement));
    }

    private static String kind(Statement statement) {
        if (statement instanceof IfStatement) {
            return "\"if\"";
        }
        if (statement instanceof ForStatement || statement instanceof WhileStatement) {
            return "A loop";
        }
        if (statement instanceof SwitchStatement) {
            return "\"switch\"";
        }
        if (statement instanceof TryCatchStatement) {
            return "\"try\"";
        }
        if (statement instanceof ThrowStatement) {
            return "\"throw\"";
        }
        return statement instanceof AssertStatement ? "\"assert\"" : "This statement";
    }

    static String sign(String sign) {
        String plain = sign.length() > 1 && sign.endsWith("=") && !INSTEAD.containsKey(sign) ? "=" : sign;
        return INSTEAD.getOrDefault(
                plain, "There is no operator \"%s\" here. Operators: %s.".formatted(sign, operators()));
    }

    private static String operators() {
        return ExprReader.signs().stream().sorted().collect(Collectors.joining(", ")) + ", !, in, !in";
    }

    static String expression(Expression expression) {
        if (expression instanceof DeclarationExpression) {
            return "A variable cannot be declared here. Declare it before the closure; its value is taken into the expression.";
        }
        if (expression instanceof ElvisOperatorExpression) {
            return "There is no \"?:\" here. Write x != null && …, or compare with null.";
        }
        if (expression instanceof TernaryExpression) {
            return "There is no choice \"a ? b : c\" here. Write (a && b) || (!a && c) for conditions.";
        }
        if (expression instanceof RangeExpression) {
            return "There are no ranges here. Write x >= 1 && x <= 10.";
        }
        if (expression instanceof MapExpression) {
            return "There are no maps here. Compare fields one by one, with && between.";
        }
        if (expression instanceof ClosureExpression) {
            return "There is no closure inside a closure here. To ask about labels, use filterLabels(field) { … } before.";
        }
        if (expression instanceof ConstructorCallExpression) {
            return "Nothing can be made here. Compute it before the closure, as in def value = …, and write its name.";
        }
        if (expression instanceof CastExpression) {
            return sign("as");
        }
        if (expression instanceof PostfixExpression || expression instanceof PrefixExpression) {
            return "++ and -- change a value, and a closure here changes nothing. Write x + 1 or x - 1.";
        }
        if (expression instanceof BitwiseNegationExpression) {
            return "There is no operator \"~\" here. Write ! for \"not\".";
        }
        if (expression instanceof UnaryPlusExpression) {
            return "There is no operator \"+\" before a value here. Leave it out.";
        }
        if (expression instanceof MethodPointerExpression) {
            return "Methods cannot be taken as values here. Call one, as in tags.contains('a').";
        }
        return expression instanceof ArrayExpression
                ? "There are no arrays here. Write a list, as in [1, 2]."
                : "This cannot be compiled. Write fields, constants, and the operators %s.".formatted(operators());
    }

    static String outsideClosure(String sign) {
        return "\"%s\" stands in closures. Write { label == 'cat' }, or the methods of F, as in F('label').eq('cat')."
                .formatted(sign);
    }

    static String method(String name) {
        if (INSTEAD_OF_CALLS.containsKey(name)) {
            return "There is no method \"%s\" here. %s".formatted(name, INSTEAD_OF_CALLS.get(name));
        }
        return "There is no method \"%s\" here. %sMethods: %s."
                .formatted(
                        name,
                        Names.didYouMean(name, ExprCalls.names()),
                        ExprCalls.names().stream().map(ExprCalls::shown).collect(Collectors.joining(", ")));
    }

    static String argumentCount(String name, int count) {
        return "\"%s\" does not take %d argument%s. Write %s."
                .formatted(name, count, count == 1 ? "" : "s", ExprCalls.shown(name));
    }

    static String namedArgument() {
        return "Nothing here takes named arguments. Leave the name out.";
    }

    static String callOfProgram(Expression object, String name) {
        String owner =
                object instanceof ClassExpression type ? type.getType().getNameWithoutPackage() : object.getText();
        return "\"%1$s.%2$s\" would call your program for each sample. Compute it before the closure, as in def value = %1$s.%2$s(…), and write its name."
                .formatted(owner, name);
    }

    static String function(String name) {
        if (name.equals("not")) {
            return "There is no function \"not\" here. Write ! for \"not\".";
        }
        return "There is no function \"%s\" here; the only one is F('field'). Compute values before the closure, as in def value = %s(…), and write their names."
                .formatted(name, name);
    }

    static String fieldName() {
        return "F takes the name of one field as a text, as in F('label').";
    }

    static String pathOfField() {
        return "What is inside a field is written into its name, as in F('predictions.detections').";
    }

    static String path() {
        return "Only fields have parts, as in predictions.detections. Start at a field.";
    }

    static String attribute() {
        return "There is no \".@\" here. Write a plain dot, as in predictions.detections.";
    }

    static String computedName() {
        return "Names cannot be computed here. Write the name of the field, or build the condition with F(name) before the closure.";
    }

    static String ofGroovy(String path, String name) {
        return "\"%s\" means something else to Groovy. Write F('%s') for the field."
                .formatted(name, path.replaceFirst("^it\\.", ""));
    }

    static String subject(String name) {
        return "\"%s\" alone is the whole sample or label. Name a field of it, as in %s.label; give the parameter of a closure around this one a name of its own."
                .formatted(name, name);
    }

    static String self() {
        return "\"this\" is your program, not the sample. Write the name of a field.";
    }

    static String owner(String name) {
        return "\"%s\" is the closure's own. Write the name of a field, or F('%s.…') for a field of that name."
                .formatted(name, name);
    }

    static String type(String name) {
        return "\"%s\" is a class. Write F('%s') for a field of that name.".formatted(name, name);
    }

    static String index() {
        return "There are no elements by number here. Compare the whole list, or take the element of a variable before the closure, as in def first = list[0].";
    }

    static String inField() {
        return "\"in\" needs a list of constants after it, or a constant before it, as in label in ['cat', 'dog'] or 'a' in tags.";
    }

    static String text() {
        return "Only variables of your program can stand in a text, not fields. Compare the field with a text, as in label == 'cat'.";
    }

    static String notConstant(String what) {
        return "%s takes constants and variables of your program, not fields. To compare two fields write a == b."
                .formatted(what);
    }

    static String spread(String name) {
        return "There is no \"*.\" before a method here. Write a plain dot, as in predictions.detections.%s()."
                .formatted(name);
    }
}
