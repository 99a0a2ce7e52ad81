package io.vitrine.view;

import io.vitrine.model.FieldPath;
import io.vitrine.model.FieldType;
import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import java.util.Collection;
import java.util.Map;

/** The messages about expressions. */
final class ExprProblems {
    private ExprProblems() {}

    static void checkArity(Op op, int found) {
        int wanted = switch (op) {
            case AND, OR -> -1;
            case NOT, LENGTH, EXISTS, RELATIVE_AREA -> 1;
            default -> 2;
        };
        if (wanted >= 0 && wanted != found) {
            throw Problem.of(
                            "view.bad-expression",
                            "%s takes %d operand%s, and %d were given."
                                    .formatted(op, wanted, wanted == 1 ? "" : "s", found))
                    .asException();
        }
    }

    static Problem wrongOperand(Op op, Expr operand, FieldType found, String wanted) {
        return Problem.of(
                "view.wrong-type", "%s needs %s, but %s is a %s.".formatted(shown(op), wanted, operand, found));
    }

    static Problem notAList(Op op, Expr operand, String found) {
        return Problem.of(
                "view.wrong-type",
                "%s needs a list of constants as its argument, but was given %s.".formatted(shown(op), found)
                        + (operand instanceof Expr.Literal ? " Put the values into a list." : ""));
    }

    static Problem unknownField(FieldPath path, String owner, Collection<String> known) {
        return new Problem(
                "view.unknown-field",
                "Reads field \"%s\", which %s does not have. %sFields: %s."
                        .formatted(
                                Names.shown(path.toString()),
                                owner,
                                Names.didYouMean(path.toString(), known),
                                Names.listed(known)),
                null,
                Map.of("field", path.toString()));
    }

    private static String shown(Op op) {
        String symbol = op.symbol();
        return symbol.startsWith(".") ? symbol.replace("()", "").substring(1) : symbol;
    }
}
