package io.vitrine.groovy;

import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import java.util.Collection;

/** The messages about texts that are to be views. */
final class ViewSourceProblems {
    private static final String EXAMPLE = "dataset.match { uniqueness > 0.9 }.limit(24)";

    private ViewSourceProblems() {}

    static Problem tooLong(int length) {
        return Problem.of(
                "view-source.too-long",
                "The text has %,d characters; %,d are read. Make long views in a program."
                        .formatted(length, GroovyViewSource.LONGEST));
    }

    static Problem tooDeep() {
        return Problem.of(
                "view-source.too-deep",
                "There are more than %d brackets within each other here. Take some out, or make the view in a program."
                        .formatted(GroovyViewSource.DEEPEST));
    }

    static Problem tooNested() {
        return Problem.of(
                "view-source.too-deep",
                "The text has too many parts within each other to be read. Make it shorter, or make the view in a program.");
    }

    static Problem syntax(String message) {
        String end = message.endsWith(".") ? "" : ".";
        return Problem.of("view-source.syntax", message + end + " Write a view, such as " + EXAMPLE + ".");
    }

    static Problem of(WrongClosure wrong) {
        return Problem.of(wrong.code(), wrong.getMessage());
    }

    static String oneView() {
        return "Only a view can be written here, such as " + EXAMPLE + ".";
    }

    static String empty() {
        return "There is nothing here. Write a view, such as " + EXAMPLE + ".";
    }

    static String several() {
        return "There is more than one statement here. Write one view, such as " + EXAMPLE + ".";
    }

    static String root(String name) {
        return "A view starts at \"dataset\", not at \"%s\". Write one such as %s."
                .formatted(Names.shown(name), EXAMPLE);
    }

    static String stage(String name, Collection<String> known) {
        return "There is no stage \"%s\". %sStages: %s."
                .formatted(Names.shown(name), Names.didYouMean(name, known), Names.listed(known));
    }

    static String argument() {
        return "Stages take constants, lists of them, F('field'), closures over fields, and words such as DESCENDING.";
    }

    static String bareName(String name) {
        return "\"%s\" is no constant. Write F('%s') for a field, or a condition in { … }."
                .formatted(Names.shown(name), Names.shown(name));
    }

    static String arguments(String name) {
        return "\"%s\" does not take these arguments.".formatted(name);
    }
}
