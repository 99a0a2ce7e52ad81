package io.vitrine.cli;

import io.vitrine.model.ImportReport;
import io.vitrine.model.VitrineException;
import io.vitrine.runtime.RuntimeLauncher;
import io.vitrine.spi.Gateway;
import io.vitrine.spi.ImportSpec;
import io.vitrine.spi.Job;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a folder or file of annotations. */
@Command(
        name = "import",
        description = "Imports annotations with their pictures into a dataset.",
        footer = {
            "",
            "Formats:",
            "  voc   PASCAL VOC: a folder with Annotations/*.xml, or the XML files themselves",
            "  coco  COCO detection: a JSON file, or a folder with one",
            "",
            "Example:",
            "  vitrine import voc ~/pictures/bccd --name bccd && vitrine open bccd"
        })
public final class ImportVerb extends Verb {
    @Parameters(index = "0", paramLabel = "FORMAT", description = "voc or coco.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "PATH", description = "The annotations' folder or file.")
    private Path path = Path.of("");

    @Option(names = "--name", required = true, paramLabel = "N", description = "The dataset's name.")
    private String name = "";

    @Option(names = "--field", paramLabel = "F", description = "The field for the labels (default: ground_truth).")
    private @Nullable String field;

    @Option(names = "--media", paramLabel = "DIR", description = "The pictures' folder, if not beside the annotations.")
    private @Nullable Path media;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Predictions for the same samples, into the field \"predictions\" (coco).")
    private @Nullable Path predictions;

    @ArgGroup
    private @Nullable IfThere ifThere;

    /** What to do if the name is in use; one of the two. */
    private static final class IfThere {
        @Option(names = "--overwrite", description = "Replaces a dataset of that name, once the import is whole.")
        private boolean overwrite;

        @Option(names = "--merge", description = "Adds to a dataset of that name.")
        private boolean merge;

        ImportSpec.IfThere choice() {
            return overwrite ? ImportSpec.IfThere.OVERWRITE : ImportSpec.IfThere.MERGE;
        }
    }

    @Override
    protected int order() {
        return 10;
    }

    @Override
    public Integer call() {
        try (Gateway gateway = RuntimeLauncher.work(serverOptions())) {
            Job job = gateway.start(spec());
            job.onProgress(progress -> terminal().progress(Terminal.line(progress)));
            var cancel = new Thread(job::cancel);
            Runtime.getRuntime().addShutdownHook(cancel);
            ImportReport report = await(job);
            Runtime.getRuntime().removeShutdownHook(cancel);
            terminal().progressDone();
            print(report.toString(), report);
            return 0;
        }
    }

    private ImportSpec spec() {
        return new ImportSpec(
                format.toLowerCase(Locale.ROOT),
                absolute(path),
                name,
                field,
                media == null ? null : absolute(media),
                predictions == null ? null : absolute(predictions),
                ifThere == null ? ImportSpec.IfThere.REFUSE : ifThere.choice());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static ImportReport await(Job job) {
        try {
            return job.result().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VitrineException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            job.cancel();
            Thread.currentThread().interrupt();
            throw io.vitrine.model.Problem.of(
                            "thread.interrupted", "The import was interrupted, and nothing was changed.")
                    .asException();
        }
    }
}
