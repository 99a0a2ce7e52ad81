package io.vitrine.io;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.ImportReport;
import io.vitrine.model.ImportReport.Note;
import io.vitrine.model.Label;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.spi.ImportSpec;
import io.vitrine.store.Store;
import io.vitrine.store.StoreTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One import on its way: fills a hidden dataset batch by batch, each in a transaction of its own so that the writer is
 * free for others in between, and gives it its name in the last one. For one thread; to be closed.
 */
final class ImportRun implements Sink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int BATCH_SAMPLES = 2_000;
    /** A few samples with very many labels make a batch too, so that memory stays bounded. */
    private static final int BATCH_LABELS = 50_000;

    private final Store store;
    private final ImportSpec spec;
    private final List<String> roots;
    private final Map<String, Object> info = new LinkedHashMap<>();
    private final Notes notes;
    private final Pace pace;
    private final BooleanSupplier cancelled;

    /** Writes a batch while the next one is read: the two take about as long as each other. */
    private final Behind writing = new Behind("vitrine-import-write");

    private final List<Sample> batch = new ArrayList<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private @Nullable String hidden;
    private int batchLabels;
    private long samples;
    private long labels;

    ImportRun(Store store, ImportSpec spec, List<String> roots, Notes notes, Pace pace, BooleanSupplier cancelled) {
        this.store = store;
        this.spec = spec;
        this.roots = roots;
        this.notes = notes;
        this.pace = pace;
        this.cancelled = cancelled;
    }

    @Override
    public void info(String name, @Nullable Object value) {
        info.put(name, value);
    }

    @Override
    public void note(String place, String reason) {
        checkCancelled();
        notes.note(new Note(place, reason));
    }

    @Override
    public void skip(String place, String reason) {
        checkCancelled();
        notes.skip(new Note(place, reason));
    }

    @Override
    public void progress(long done, long total) {
        checkCancelled();
        pace.tell(total <= 0 ? 0 : Math.min(1, (double) done / total), samples);
    }

    @Override
    public void add(Sample sample) {
        checkCancelled();
        batch.add(sample);
        samples++;
        fields.addAll(sample.fields().keySet());
        for (Object value : sample.fields().values()) {
            if (value instanceof Label.Several several) {
                batchLabels += several.labels().size();
                labels += several.labels().size();
            } else if (value instanceof Label.Single) {
                batchLabels++;
                labels++;
            }
        }
        if (batch.size() >= BATCH_SAMPLES || batchLabels >= BATCH_LABELS) {
            List<Sample> full = List.copyOf(batch);
            batch.clear();
            batchLabels = 0;
            writing.start(() -> store.transaction(tx -> append(tx, full)));
        }
    }

    /** Writes what is left and gives the dataset its name, in one transaction. */
    ImportReport finish() {
        if (samples == 0 && notes.skippedCount() > 0) {
            throw IoProblems.nothingRead(
                            spec.path(),
                            notes.skippedCount(),
                            notes.firstSkipped().toString())
                    .asException();
        }
        writing.await();
        checkCancelled();
        store.transaction(tx -> {
            String filled = append(tx, batch);
            // what merges into a dataset that was deleted in the meantime makes it anew
            boolean merges = spec.ifThere() == ImportSpec.IfThere.MERGE
                    && tx.find(spec.name()).isPresent();
            DatasetInfo made = merges
                    ? tx.merge(filled, spec.name(), List.copyOf(fields))
                    : tx.publish(filled, spec.name(), spec.ifThere() == ImportSpec.IfThere.OVERWRITE);
            return made.samples();
        });
        hidden = null;
        store.settle();
        pace.done(samples);
        return notes.report(spec.name(), samples, labels, pace.millis());
    }

    /** Removes what was filled so far. */
    void undo() {
        try {
            writing.await();
        } catch (RuntimeException e) {
            // the import has failed already, for this reason or another
            LOG.debug("A batch failed", e);
        }
        String left = hidden;
        if (left != null) {
            store.transaction(tx -> {
                tx.dropHidden(left);
                return null;
            });
        }
    }

    /** Ends the thread that writes. */
    @Override
    public void close() {
        writing.close();
    }

    private String append(StoreTransaction tx, List<Sample> samples) {
        String filling = hidden;
        if (filling == null) {
            filling = tx.createHidden(MediaType.IMAGE, roots, info);
        }
        if (!samples.isEmpty()) {
            tx.append(filling, samples);
        }
        hidden = filling;
        return filling;
    }

    private void checkCancelled() {
        if (cancelled.getAsBoolean()) {
            throw IoProblems.cancelled(spec.name()).asException();
        }
    }
}
