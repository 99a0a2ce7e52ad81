package io.vitrine.samples;

import groovy.lang.Binding;
import io.vitrine.groovy.VitrineGroovy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs a script in a JVM of its own; the other arguments are the script's. */
public final class ScriptMain {
    private ScriptMain() {}

    public static void main(String... args) throws Exception {
        Path file = Path.of(args[0]);
        var binding = new Binding();
        binding.setVariable("args", Arrays.copyOfRange(args, 1, args.length));
        VitrineGroovy.parse(Files.readString(file), file.getFileName().toString(), binding)
                .run();
        System.exit(0);
    }
}
