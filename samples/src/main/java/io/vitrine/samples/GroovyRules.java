package io.vitrine.samples;

import static io.vitrine.Format.VOC;

import groovy.lang.Binding;
import groovy.lang.Script;
import io.vitrine.Dataset;
import io.vitrine.DatasetView;
import io.vitrine.groovy.VitrineGroovy;
import io.vitrine.model.VitrineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Counts what rules find in a dataset. The rules are a Groovy file, so that people change them without building anything. */
public final class GroovyRules {
    private GroovyRules() {}

    /** Takes a folder of annotated pictures and a file of rules, such as {@code ../shared/data/bccd-voc rules.groovy}. */
    public static void main(String... args) throws IOException {
        Path file = Path.of(args[1]);
        var binding = new Binding();
        Script script;
        try {
            // closures are compiled to expressions here; what cannot be is found before anything runs
            script = VitrineGroovy.parse(
                    Files.readString(file), file.getFileName().toString(), binding);
        } catch (VitrineException e) {
            System.out.println(e.getProblem().place() + ": " + e.getMessage());
            return;
        }
        Dataset dataset = Dataset.fromDir(Path.of(args[0]), VOC);
        binding.setVariable("dataset", dataset);
        var rules = (Map<?, ?>) script.run();
        rules.forEach((name, view) -> System.out.println(name + ": " + ((DatasetView) view).count()));
    }
}
