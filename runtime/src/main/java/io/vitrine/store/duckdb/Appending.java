package io.vitrine.store.duckdb;

import io.vitrine.model.Ids;
import io.vitrine.model.Label;
import io.vitrine.model.LabelKind;
import io.vitrine.model.Metadata;
import io.vitrine.model.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Writes samples into the tables of a dataset that has room for them. */
final class Appending implements AutoCloseable {
    private final StoredDataset dataset;
    private final LongSupplier keys;
    private final RowWriter samples;
    private final RowWriter tags;
    private final RowWriter labelTags;
    private final RowWriter masks;
    private final Map<String, LabelWriter> labels = new LinkedHashMap<>();

    /**
     * Begins to write.
     *
     * @param keys free keys, for labels
     */
    Appending(Db db, StoredDataset dataset, LongSupplier keys) {
        this.dataset = dataset;
        this.keys = keys;
        // An appender is in the transaction only if something was done in it before.
        db.run("SELECT 1");
        this.samples = new RowWriter(db, dataset.samplesTable());
        this.tags = new RowWriter(db, dataset.tagsTable());
        this.labelTags = new RowWriter(db, dataset.labelTagsTable());
        this.masks = new RowWriter(db, dataset.masksTable());
        for (StoredField field : dataset.labelFields()) {
            labels.put(field.name(), new LabelWriter(db, dataset, field, labelTags, masks));
        }
    }

    /** Writes a sample; labels that have ids of this dataset keep them. */
    void write(long key, long position, Sample sample) {
        row(key, position, sample);
        for (int i = 0; i < sample.tags().size(); i++) {
            tags.begin().key(key).key(i).text(sample.tags().get(i)).end();
        }
        labels.forEach((field, writer) -> {
            if (sample.fields().get(field) instanceof Label label) {
                write(writer, key, Labels.of(label));
            }
        });
    }

    private void write(LabelWriter writer, long sample, List<? extends Label.Single> all) {
        for (int i = 0; i < all.size(); i++) {
            writer.write(keyOf(all.get(i)), sample, i, all.get(i));
        }
    }

    private long keyOf(Label.Single label) {
        String id = label.id();
        return id == null ? keys.getAsLong() : Ids.key(id);
    }

    private void row(long key, long position, Sample sample) {
        Metadata metadata = sample.metadata();
        samples.begin().key(key).key(position).text(sample.filepath());
        samples.whole(metadata.sizeBytes()).text(metadata.mimeType());
        samples.whole(metadata.width()).whole(metadata.height()).whole(metadata.channels());
        samples.real(random(dataset.second(), key));
        Marks.write(samples, dataset.fields(), sample.fields());
        for (StoredField field : dataset.fields()) {
            Object value = sample.fields().get(field.name());
            if (field.labels().isEmpty()) {
                samples.value(field.kind(), value);
            } else if (value == null) {
                samples.nothing();
            } else {
                samples.position(Labels.of((Label) value).size());
            }
        }
        samples.end();
    }

    /** A number in {@code [0.999, 1)} from a sample's id; the mix is the finalizer of SplitMix64 (Steele and others, 2014). */
    static double random(long second, long key) {
        long mixed = key * 0x9e3779b97f4a7c15L + second;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        mixed ^= mixed >>> 31;
        double uniform = (mixed >>> 11) * 0x1p-53;
        return Math.min(0.999 + 0.001 * uniform, Math.nextDown(1.0));
    }

    @Override
    public void close() {
        var open = new ArrayList<AutoCloseable>(List.of(samples, tags, labelTags, masks));
        open.addAll(labels.values());
        for (AutoCloseable writer : open) {
            try {
                writer.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The same sample with labels that have no ids yet, so that each gets one of its own. */
    static Sample withoutIds(Sample sample) {
        if (sample.id() == null && sample.fields().values().stream().noneMatch(Appending::hasIds)) {
            return sample;
        }
        var fields = new LinkedHashMap<>(sample.fields());
        fields.replaceAll((name, value) -> value instanceof Label label ? withoutIds(label) : value);
        return new Sample(null, sample.filepath(), sample.tags(), sample.metadata(), fields);
    }

    private static boolean hasIds(Object value) {
        if (value instanceof Label label) {
            for (Label.Single single : Labels.of(label)) {
                if (single.id() != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Label withoutIds(Label label) {
        if (label instanceof Label.Single single) {
            return withoutId(single);
        }
        List<Label.Single> labels =
                Labels.of(label).stream().map(Appending::withoutId).toList();
        return Labels.list(LabelKind.of(label), labels);
    }

    private static Label.Single withoutId(Label.Single label) {
        return label.id() == null ? label : label.with(null, label.tags(), label.attributes());
    }
}
