package io.vitrine.shell;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import groovy.transform.ThreadInterrupt;
import io.vitrine.groovy.VitrineGroovy;
import io.vitrine.model.Problem;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.codehaus.groovy.runtime.MethodClosure;
import org.jspecify.annotations.Nullable;

/**
 * Runs lines of Groovy one after the other: variables, methods and imports of one are there in the next. Loops and calls look
 * whether their thread was interrupted. One thread at a time.
 */
final class Evaluator {
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*(import\\s+[^;\\n]+?)\\s*;?\\s*$");

    private final Binding binding;
    private final GroovyShell groovy;
    private final Set<String> imports = new LinkedHashSet<>();
    private int lines;

    Evaluator(Binding binding) {
        this.binding = binding;
        CompilerConfiguration configuration = VitrineGroovy.configuration();
        configuration.addCompilationCustomizers(
                new KeptVariables(), new ASTTransformationCustomizer(ThreadInterrupt.class));
        groovy = new GroovyShell(Evaluator.class.getClassLoader(), binding, configuration);
    }

    Binding binding() {
        return binding;
    }

    /**
     * The value of the last expression; null if it has none.
     *
     * @throws Fault what the line did wrong, with its place in the line
     */
    @Nullable
    Object evaluate(String text) {
        lines++;
        String file = "Line" + lines + ".groovy";
        // On the first line, so that the lines of the text keep their numbers.
        String before = imports.isEmpty() ? "" : String.join("; ", imports) + "; ";
        Script script;
        try {
            script = groovy.parse(before + text, file);
        } catch (CompilationFailedException e) {
            Problem first = VitrineGroovy.problems(e, file, text).get(0);
            throw Fault.compiling(first, text, before.length(), e);
        }
        try {
            Object value = script.run();
            keep(script, text);
            return value;
        } catch (Throwable e) { // Errors too are the line's, and the shell goes on
            throw Fault.running(e, text, file, binding);
        }
    }

    private void keep(Script script, String text) {
        Matcher found = IMPORT.matcher(text);
        while (found.find()) {
            imports.add(found.group(1));
        }
        for (Method method : script.getClass().getDeclaredMethods()) {
            if (!method.isSynthetic()
                    && !method.getName().equals("run")
                    && !method.getName().equals("main")
                    && !method.getName().contains("$")) {
                binding.setVariable(method.getName(), new MethodClosure(script, method.getName()));
            }
        }
    }
}
