package io.vitrine.io;

import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import java.nio.file.Path;
import java.util.List;

/** The messages of imports as a whole; what is wrong with single records is said where it is found. */
public final class IoProblems {
    private IoProblems() {}

    static Problem unknownFormat(String name, List<Importer.Description> known) {
        List<String> names = known.stream().map(Importer.Description::name).toList();
        return Problem.of(
                        "import.unknown-format",
                        "There is no format \"%s\". %sFormats: %s."
                                .formatted(Names.shown(name), Names.didYouMean(name, names), Names.listed(names)))
                .with("format", name)
                .with("formats", names);
    }

    static Problem nameInUse(String name) {
        return Problem.of("import.name-in-use", """
            There is a dataset "%s" already. Import with --overwrite to replace it, with --merge to add to it, \
            or under another --name.\
            """.formatted(Names.shown(name)))
                .with("name", name);
    }

    static Problem badName() {
        return Problem.of("import.bad-name", "The dataset needs a name that is not empty, such as --name bccd.");
    }

    static Problem notThere(String what, Path path) {
        return Problem.of(
                        "import.not-there",
                        "%s is not there: \"%s\". Check the spelling; relative paths start at %s."
                                .formatted(what, shown(path), shown(Path.of("").toAbsolutePath())))
                .at(path.toString());
    }

    static Problem notAFolder(Path path) {
        return Problem.of(
                        "import.not-a-folder",
                        "--media \"%s\" is not a folder. It names the folder that the pictures are in."
                                .formatted(shown(path)))
                .at(path.toString());
    }

    static Problem noPredictions(String format) {
        return Problem.of(
                "import.no-predictions",
                "The format %s has no --predictions; leave the option out, or import them as COCO.".formatted(format));
    }

    static Problem sameField(String field) {
        return Problem.of(
                "import.same-field",
                "--field \"%s\" is where --predictions go; give the ground truth another field."
                        .formatted(Names.shown(field)));
    }

    static Problem nothingRead(Path path, long skipped, String first) {
        return Problem.of(
                        "import.nothing-read",
                        "Nothing in \"%s\" could be read: %,d records were skipped. The first: %s. Nothing was changed."
                                .formatted(shown(path), skipped, first))
                .at(path.toString());
    }

    static Problem cancelled(String name) {
        return Problem.of(
                        "job.cancelled",
                        "The import into \"%s\" was cancelled; nothing was changed.".formatted(Names.shown(name)))
                .with("name", name);
    }

    /** The whole is not what the importer reads. */
    public static Problem notThisFormat(Path path, String found, String expected) {
        return Problem.of(
                        "import.not-this-format",
                        "\"%s\" %s. Expected: %s. Nothing was changed.".formatted(shown(path), found, expected))
                .at(path.toString());
    }

    /** The whole cannot be read. */
    public static Problem unreadable(Path path, String why) {
        return Problem.of(
                        "import.unreadable",
                        "\"%s\" cannot be read: %s. Nothing was changed.".formatted(shown(path), why))
                .at(path.toString());
    }

    /** A path for people, whole if it is sane. */
    static String shown(Path path) {
        String text = path.toString();
        return text.length() < 400 && text.chars().noneMatch(Character::isISOControl) ? text : Names.shown(text);
    }
}
