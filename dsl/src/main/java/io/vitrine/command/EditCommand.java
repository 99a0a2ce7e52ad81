package io.vitrine.command;

import io.vitrine.model.Problem;
import java.util.List;
import java.util.Objects;

/** A command that changes data. What it does to the store is the runtime's; what it asks is said here. */
public sealed interface EditCommand extends Command {
    /** Tags the selected samples that the current view holds; none selected, none tagged. */
    record TagSelectedSamples(String tag) implements EditCommand {
        public TagSelectedSamples {
            checkTag(tag);
        }
    }

    /**
     * Makes an empty dataset.
     *
     * @param mediaRoots absolute folders whose files may be shown; those of others are kept, but never served
     */
    record CreateDataset(String dataset, List<String> mediaRoots) implements EditCommand {
        public CreateDataset {
            checkName(dataset);
            mediaRoots = List.copyOf(mediaRoots);
        }
    }

    /** Lets the files in a folder, and below it, be shown for the samples of a dataset. */
    record AddMediaRoot(String dataset, String folder) implements EditCommand {
        public AddMediaRoot {
            Objects.requireNonNull(dataset);
            Objects.requireNonNull(folder);
        }
    }

    /** Gives a dataset another name. */
    record RenameDataset(String dataset, String newName) implements EditCommand {
        public RenameDataset {
            Objects.requireNonNull(dataset);
            checkName(newName);
        }
    }

    /** Deletes a dataset with all that was said about its samples, for good; files stay. */
    record DeleteDataset(String dataset) implements EditCommand {
        public DeleteDataset {
            Objects.requireNonNull(dataset);
        }
    }

    private static void checkTag(String tag) {
        if (tag.isBlank()) {
            throw Problem.of("command.bad-tag", "A tag cannot be empty.").asException();
        }
    }

    /** Refuses names that are blank, longer than 1,500 characters, or hold control characters. */
    private static void checkName(String name) {
        if (name.isBlank() || name.length() > 1_500 || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(
                            "command.bad-name",
                            "A dataset's name is 1 to 1,500 characters on one line; \"%s\" is not."
                                    .formatted(io.vitrine.model.Names.shown(name)))
                    .asException();
        }
    }
}
