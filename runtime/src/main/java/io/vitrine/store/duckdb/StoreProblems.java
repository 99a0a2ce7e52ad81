package io.vitrine.store.duckdb;

import io.vitrine.model.Names;
import io.vitrine.model.Problem;
import io.vitrine.model.VitrineException;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The messages of the store. What the database says goes to the cause, never into a message. */
final class StoreProblems {
    private StoreProblems() {}

    static VitrineException opening(String file, SQLException cause) {
        String said = String.valueOf(cause.getMessage());
        if (said.contains("Could not set lock") || said.contains("being used by another process")) {
            return locked(file, cause);
        }
        if (said.contains("version number") && said.contains("can only read")) {
            return because(
                    "store.newer",
                    "The store \"%s\" was written by a newer Vitrine. Update Vitrine to open it.".formatted(file),
                    cause);
        }
        return broken(file, cause);
    }

    static VitrineException locked(String file, Throwable cause) {
        return because(
                "store.locked",
                "The store \"%s\" is open already, here or in another program. Close it there, or use another home."
                        .formatted(file),
                cause);
    }

    static VitrineException broken(String file, Throwable cause) {
        return because(
                "store.broken",
                "The file \"%s\" is no store of Vitrine, or it is damaged. Move it away to start with an empty store, or put a copy in its place."
                        .formatted(file),
                cause);
    }

    static VitrineException newer(String file, long found, long known) {
        return Problem.of(
                        "store.newer",
                        "The store \"%s\" has version %d, and this Vitrine knows versions up to %d. Update Vitrine to open it."
                                .formatted(file, found, known))
                .with("found", found)
                .with("known", known)
                .asException();
    }

    static VitrineException failed(SQLException cause) {
        return because(
                "store.failed",
                "The store could not do this, and nothing was changed. Try again; if it happens again, restart"
                        + " Vitrine.",
                cause);
    }

    static VitrineException interrupted(Throwable cause) {
        return because("thread.interrupted", "The thread was interrupted while it asked the store.", cause);
    }

    static VitrineException closed() {
        return Problem.of("store.closed", "The store is closed. Start Vitrine again to use it.")
                .asException();
    }

    static VitrineException unknown(String dataset, Collection<String> known) {
        return Problem.of(
                        "dataset.unknown",
                        "There is no dataset \"%s\". %sDatasets: %s."
                                .formatted(Names.shown(dataset), Names.didYouMean(dataset, known), Names.listed(known)))
                .with("dataset", dataset)
                .asException();
    }

    static VitrineException exists(String dataset) {
        return Problem.of(
                        "dataset.exists",
                        "There is a dataset \"%s\" already. Choose another name, or delete or overwrite that one."
                                .formatted(Names.shown(dataset)))
                .with("dataset", dataset)
                .asException();
    }

    static VitrineException badName(String dataset) {
        return Problem.of(
                        "dataset.bad-name",
                        "\"%s\" cannot be the name of a dataset. A name has at least one character that is no blank."
                                .formatted(Names.shown(dataset)))
                .asException();
    }

    static VitrineException otherKind(String field, String found, String is) {
        return Problem.of(
                        "model.other-type",
                        "Field \"%s\" holds %s, and a sample has %s in it. Put that into a field of another name."
                                .formatted(Names.shown(field), is, found))
                .with("field", field)
                .asException();
    }

    static VitrineException repeatedPath(String path, String where) {
        return Problem.of(
                        "import.repeated-path",
                        "The path \"%s\" stands more than once in %s, so that it is not clear which sample to merge into. Import under a name of its own instead."
                                .formatted(Names.shown(path), where))
                .with("path", path)
                .asException();
    }

    static VitrineException unknownEntry(long entry) {
        return Problem.of(
                        "history.unknown-entry",
                        "The history has no entry %d. Old entries go when there are too many.".formatted(entry))
                .with("entry", entry)
                .asException();
    }

    static VitrineException notUndoable(long entry, long most) {
        return Problem.of(
                        "history.not-undoable",
                        "Entry %d cannot be undone: it added more than %,d samples.".formatted(entry, most))
                .with("entry", entry)
                .asException();
    }

    static VitrineException typeChanged(long entry) {
        return Problem.of(
                        "history.type-changed",
                        "Entry %d cannot be undone: the field that it changed has another type since.".formatted(entry))
                .with("entry", entry)
                .asException();
    }

    static VitrineException readOnly(String path) {
        return Problem.of(
                        "edit.read-only",
                        "\"%s\" cannot be set to a value. Fields of your own can, and so can attributes, labels and confidences."
                                .formatted(Names.shown(path)))
                .with("path", path)
                .asException();
    }

    static VitrineException noValue(String path) {
        return Problem.of(
                        "edit.unknown-field",
                        "\"%s\" is no field that holds one value, and no attribute of labels, such as \"ground_truth.detections.difficult\"."
                                .formatted(Names.shown(path)))
                .with("path", path)
                .asException();
    }

    static VitrineException noLabels(String field) {
        return Problem.of("view.not-labels", "Field \"%s\" does not hold labels.".formatted(Names.shown(field)))
                .with("field", field)
                .asException();
    }

    static VitrineException wrongValue(String path, String type, @Nullable Object value) {
        return Problem.of(
                        "edit.wrong-type",
                        "\"%s\" holds values of type %s; %s is none.".formatted(Names.shown(path), type, value))
                .with("path", path)
                .asException();
    }

    private static VitrineException because(String code, String message, Throwable cause) {
        return new VitrineException(Problem.of(code, message), cause);
    }
}
