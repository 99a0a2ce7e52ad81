package io.vitrine.store.duckdb;

/**
 * What an edit is about: the samples, or the labels of one field.
 *
 * @param code the ordinal of the field; -1 for samples
 */
record EditTarget(int code) {
    static final EditTarget SAMPLES = new EditTarget(-1);

    static EditTarget labels(StoredField field) {
        return new EditTarget(field.ordinal());
    }

    boolean isLabels() {
        return code >= 0;
    }

    String table(StoredDataset dataset) {
        return isLabels() ? dataset.labelTable(field(dataset)) : dataset.samplesTable();
    }

    String tags(StoredDataset dataset) {
        return isLabels() ? dataset.labelTagsTable() : dataset.tagsTable();
    }

    StoredField field(StoredDataset dataset) {
        return dataset.fields().get(code);
    }

    /** The field that readers see changed when tags do. */
    String touched(StoredDataset dataset) {
        return isLabels() ? field(dataset).name() : "tags";
    }
}
