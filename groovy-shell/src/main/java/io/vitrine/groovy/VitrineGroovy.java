package io.vitrine.groovy;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import io.vitrine.Dataset;
import io.vitrine.Format;
import io.vitrine.Import;
import io.vitrine.LaunchOptions;
import io.vitrine.Samples;
import io.vitrine.Vitrine;
import io.vitrine.model.BoundingBox;
import io.vitrine.model.Classification;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Match;
import io.vitrine.view.Presence;
import io.vitrine.view.SelectOrder;
import io.vitrine.view.SortOrder;
import io.vitrine.view.Unmatched;
import io.vitrine.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SimpleMessage;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;

/** The front door for programs that run Groovy: how to compile it, and what went wrong in a form that people read. */
public final class VitrineGroovy {
    /** What adds methods to Vitrine's own classes; the names stand in the extension module too. */
    private static final List<Class<?>> EXTENSIONS =
            List.of(ViewMethods.class, RangeMethods.class, SessionMethods.class, SampleMethods.class);

    /** The classes of the imported packages that lines begin with. */
    private static final List<Class<?>> TYPES = List.of(
            BoundingBox.class,
            Classification.class,
            Dataset.class,
            Detection.class,
            Detections.class,
            Import.class,
            LaunchOptions.class,
            Sample.class,
            View.class,
            Vitrine.class);

    private static final List<String> PACKAGES = List.of("io.vitrine", "io.vitrine.model", "io.vitrine.view");

    /** Classes whose static members are words of the language, such as {@code VOC} and {@code DESCENDING}. */
    private static final List<Class<?>> OWNERS = List.of(
            Format.class,
            Samples.class,
            Vitrine.class,
            Match.class,
            Presence.class,
            SelectOrder.class,
            SortOrder.class,
            Unmatched.class);

    private static final List<String> STATICS =
            OWNERS.stream().map(Class::getName).toList();

    private VitrineGroovy() {}

    /** Compiles scripts with {@link VitrineScript} as their base and Vitrine's names imported; a new one each time. */
    public static CompilerConfiguration configuration() {
        var configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(VitrineScript.class.getName());
        var imports = new ImportCustomizer();
        imports.addStarImports(PACKAGES.toArray(String[]::new));
        imports.addStaticStars(STATICS.toArray(String[]::new));
        imports.addStaticImport("io.vitrine.view.Expr", "F");
        configuration.addCompilationCustomizers(imports);
        return configuration;
    }

    /** The same imports as lines of Groovy, for shells that take no configuration. */
    public static List<String> imports() {
        return Stream.of(
                        PACKAGES.stream().map(name -> "import " + name + ".*"),
                        STATICS.stream().map(name -> "import static " + name + ".*"),
                        Stream.of("import static io.vitrine.view.Expr.F"))
                .flatMap(lines -> lines)
                .toList();
    }

    /** The classes that add methods to Vitrine's own, for completion: static methods whose first parameter is the receiver. */
    public static List<Class<?>> extensions() {
        return EXTENSIONS;
    }

    /** Classes whose static members scripts use without their names, for completion. */
    public static List<Class<?>> owners() {
        return OWNERS;
    }

    /** Classes that scripts use without importing them, the most used of them, for completion. */
    public static List<Class<?>> types() {
        return TYPES;
    }

    /**
     * Compiles a script, without running it.
     *
     * @param file its name, for places in messages
     * @throws VitrineException {@code groovy.cannot-compile} or {@code groovy.syntax}: the first thing that is wrong; the
     *     detail {@code problems} counts all
     */
    public static Script parse(String text, String file, Binding binding) {
        try {
            Script script = new GroovyShell(binding, configuration()).parse(text, file);
            script.setBinding(binding);
            return script;
        } catch (CompilationFailedException e) {
            List<Problem> problems = problems(e, file, text);
            throw new VitrineException(problems.get(0).with("problems", problems.size()), e);
        }
    }

    /**
     * Everything that is wrong with a file, in the order of the compiler; at least one problem.
     *
     * @param file its name, for places in messages
     * @param text what is in it
     */
    public static List<Problem> problems(CompilationFailedException failed, String file, String text) {
        var problems = new ArrayList<Problem>();
        if (failed instanceof MultipleCompilationErrorsException several) {
            for (Message message : several.getErrorCollector().getErrors()) {
                problems.add(problem(message, file, text));
            }
        }
        return problems.isEmpty()
                ? List.of(Problem.of("groovy.syntax", String.valueOf(failed.getMessage()))
                        .at(file))
                : problems;
    }

    private static Problem problem(Message message, String file, String text) {
        if (message instanceof SyntaxErrorMessage syntax) {
            return CompileProblem.of(syntax.getCause(), file, text);
        }
        String said = message instanceof ExceptionMessage exception
                ? String.valueOf(exception.getCause().getMessage())
                : message instanceof SimpleMessage simple ? simple.getMessage() : message.toString();
        return Problem.of("groovy.syntax", said).at(file);
    }
}
