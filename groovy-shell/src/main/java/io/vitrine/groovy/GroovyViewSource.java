package io.vitrine.groovy;

import io.vitrine.model.Problem;
import io.vitrine.spi.ViewSource;
import io.vitrine.view.View;
import java.util.List;
import java.util.stream.Collectors;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;

/**
 * Reads {@code dataset.match { uniqueness > 0.9 }.limit(3)}. The text goes through Groovy's parser and no further: compiling it,
 * even without running it, would run the transformations and grabs that its annotations ask for. What the parser found is
 * then walked by {@link ViewReader}, which knows a few kinds of nodes and refuses all others.
 */
public final class GroovyViewSource implements ViewSource {
    /** Longer than any view that is typed, and short enough to be parsed at once. */
    static final int LONGEST = 20_000;

    /** More brackets within each other than that cost the parser its stack. */
    static final int DEEPEST = 40;

    @Override
    public String language() {
        return "groovy";
    }

    @Override
    public Reading read(String text) {
        var places = new Offsets(text);
        if (text.length() > LONGEST) {
            return wrong(ViewSourceProblems.tooLong(text.length()), places.all());
        }
        int deep = places.firstDeeperThan(DEEPEST);
        if (deep >= 0) {
            return wrong(ViewSourceProblems.tooDeep(), places.at(deep, 1));
        }
        try {
            return new Reading(view(text), List.of());
        } catch (MultipleCompilationErrorsException e) {
            return new Reading(null, syntax(e, text, places));
        } catch (CompilationFailedException e) {
            return wrong(
                    e.getCause() instanceof StackOverflowError
                            ? ViewSourceProblems.tooNested()
                            : ViewSourceProblems.syntax(String.valueOf(e.getMessage())),
                    places.all());
        } catch (WrongClosure e) {
            return wrong(ViewSourceProblems.of(e), places.of(e.at()));
        } catch (StackOverflowError e) {
            // Parser and readers go down as deep as the text is nested, and a && b && … is nested, too.
            return wrong(ViewSourceProblems.tooNested(), places.all());
        }
    }

    private static View view(String text) {
        var configuration = new CompilerConfiguration();
        var source = new SourceUnit("view", text, configuration, null, new ErrorCollector(configuration));
        // Phase by phase and by hand: a compilation unit would call the transformations that hang on these two.
        source.parse();
        source.completePhase();
        source.nextPhase();
        source.convert();
        ModuleNode module = source.getAST();
        return ViewReader.read(module);
    }

    private static Reading wrong(Problem problem, Offsets.Part part) {
        return new Reading(null, List.of(part.in(problem)));
    }

    private static List<Problem> syntax(MultipleCompilationErrorsException failed, String text, Offsets places) {
        return failed.getErrorCollector().getErrors().stream()
                .map(message -> message instanceof SyntaxErrorMessage error
                        ? places.of(error.getCause())
                                .in(ViewSourceProblems.syntax(
                                        error.getCause().getOriginalMessage() + CompileProblem.hint(text)))
                        : places.all().in(ViewSourceProblems.syntax(message.toString())))
                .collect(Collectors.toList());
    }
}
