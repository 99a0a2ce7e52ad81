package io.vitrine.command;

import io.vitrine.model.FieldPath;
import io.vitrine.model.Problem;
import io.vitrine.model.Values;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A command that changes data. What it does to the store is the runtime's; what it asks is said here. */
public sealed interface EditCommand extends Command {
    /** Tags the selected samples that the current view holds; none selected, none tagged. */
    record TagSelectedSamples(String tag) implements EditCommand {
        public TagSelectedSamples {
            checkTag(tag);
        }
    }

    /** Takes a tag from the selected samples that the current view holds. */
    record UntagSelectedSamples(String tag) implements EditCommand {
        public UntagSelectedSamples {
            checkTag(tag);
        }
    }

    /** Tags all samples that the current view holds, whatever is selected. */
    record TagView(String tag) implements EditCommand {
        public TagView {
            checkTag(tag);
        }
    }

    /** Tags samples. */
    record TagSamples(Of of, List<String> tags) implements EditCommand {
        public TagSamples {
            Objects.requireNonNull(of);
            tags = checkedTags(tags);
        }
    }

    /** Takes tags from samples. */
    record UntagSamples(Of of, List<String> tags) implements EditCommand {
        public UntagSamples {
            Objects.requireNonNull(of);
            tags = checkedTags(tags);
        }
    }

    /** Tags the labels in {@code field}. */
    record TagLabels(Of of, String field, List<String> tags) implements EditCommand {
        public TagLabels {
            Objects.requireNonNull(of);
            Objects.requireNonNull(field);
            tags = checkedTags(tags);
        }
    }

    /** Takes tags from the labels in {@code field}. */
    record UntagLabels(Of of, String field, List<String> tags) implements EditCommand {
        public UntagLabels {
            Objects.requireNonNull(of);
            Objects.requireNonNull(field);
            tags = checkedTags(tags);
        }
    }

    /** Sets a field of samples, or an attribute of labels, to one value; null is a value too. */
    record SetValue(Of of, FieldPath path, @Nullable Object value) implements EditCommand {
        public SetValue {
            Objects.requireNonNull(of);
            Objects.requireNonNull(path);
            value = Values.frozen(value);
        }
    }

    /**
     * Reverts the newest edit that is not undone, of those made in the same session, or in none.
     *
     * @param dataset whose edit; null for the dataset that the session shows
     */
    record Undo(@Nullable String dataset, Conflicts conflicts) implements EditCommand {
        public Undo {
            Objects.requireNonNull(conflicts);
        }
    }

    /**
     * Repeats what the same session undid last, if it edited nothing since.
     *
     * @param dataset whose edit; null for the dataset that the session shows
     */
    record Redo(@Nullable String dataset) implements EditCommand {}

    /**
     * Reverts all edits of the same session after one, newest first.
     *
     * @param dataset whose edits; null for the dataset that the session shows
     * @param entry in the history; 0 for before all edits
     */
    record UndoTo(@Nullable String dataset, long entry, Conflicts conflicts) implements EditCommand {
        public UndoTo {
            Objects.requireNonNull(conflicts);
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

    private static List<String> checkedTags(List<String> tags) {
        if (tags.isEmpty()) {
            throw Problem.of("command.bad-tag", "Say at least one tag.").asException();
        }
        tags.forEach(EditCommand::checkTag);
        return tags.stream().distinct().toList();
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
