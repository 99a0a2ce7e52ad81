package io.vitrine.store.duckdb;

import io.vitrine.model.Classification;
import io.vitrine.model.Detection;
import io.vitrine.model.GeoLocation;
import io.vitrine.model.GeoLocations;
import io.vitrine.model.Heatmap;
import io.vitrine.model.Keypoint;
import io.vitrine.model.Label;
import io.vitrine.model.Mask;
import io.vitrine.model.Polyline;
import io.vitrine.model.Regression;
import io.vitrine.model.Segmentation;
import io.vitrine.model.TemporalDetection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the labels of one field: a row each, and rows in the tables of all labels' tags and masks. */
final class LabelWriter implements AutoCloseable {
    private final StoredField field;
    private final RowWriter labels;
    private final RowWriter tags;
    private final RowWriter masks;

    LabelWriter(Db db, StoredDataset dataset, StoredField field, RowWriter tags, RowWriter masks) {
        this.field = field;
        this.labels = new RowWriter(db, dataset.labelTable(field));
        this.tags = tags;
        this.masks = masks;
    }

    void write(long key, long sample, int position, Label.Single label) {
        labels.begin().key(key).key(sample).position(position);
        Marks.write(labels, field.attributes(), label.attributes());
        parts(label);
        for (StoredField attribute : field.attributes()) {
            labels.value(attribute.kind(), label.attributes().get(attribute.name()));
        }
        labels.end();
        List<String> names = label.tags();
        for (int i = 0; i < names.size(); i++) {
            tags.begin().position(field.ordinal()).key(sample).key(key).key(i).text(names.get(i)).end();
        }
        Mask mask = mask(label);
        if (mask != null) {
            masks.begin().key(sample).key(key).position(mask.width()).position(mask.height());
            masks.bytes(Pixels.pack(mask)).end();
        }
    }

    private static @Nullable Mask mask(Label.Single label) {
        if (label instanceof Detection detection) {
            return detection.mask();
        }
        if (label instanceof Segmentation segmentation) {
            return segmentation.mask();
        }
        return label instanceof Heatmap heatmap ? heatmap.map() : null;
    }

    /** The columns of the label's kind, in the order of {@link io.vitrine.sql.KindColumns}. */
    private void parts(Label.Single label) {
        if (label instanceof Detection box) {
            labels.text(box.label());
            labels.real(box.boundingBox().x()).real(box.boundingBox().y());
            labels.real(box.boundingBox().width()).real(box.boundingBox().height());
            labels.real(box.confidence()).whole(box.index());
        } else if (label instanceof Classification c) {
            labels.text(c.label()).real(c.confidence());
        } else if (label instanceof Polyline line) {
            labels.text(line.label()).shapes(line.points()).bool(line.closed()).bool(line.filled());
            labels.real(line.confidence()).whole(line.index());
        } else if (label instanceof Keypoint points) {
            labels.text(points.label()).points(points.points()).list(points.confidence()).whole(points.index());
        } else if (label instanceof Segmentation segmentation) {
            labels.text(segmentation.maskPath());
        } else if (label instanceof Heatmap heatmap) {
            labels.text(heatmap.mapPath()).list(heatmap.range());
        } else if (label instanceof Regression regression) {
            labels.real(regression.value()).real(regression.confidence());
        } else if (label instanceof GeoLocation place) {
            labels.points(place.point() == null ? null : List.of(place.point()));
            labels.points(place.line()).shapes(place.polygon());
        } else if (label instanceof GeoLocations places) {
            labels.points(places.points()).shapes(places.lines()).shapesOfShapes(places.polygons());
        } else if (label instanceof TemporalDetection event) {
            labels.text(event.label()).key(event.support().first()).key(event.support().last());
            labels.real(event.confidence());
        } else {
            throw new IllegalStateException("cannot write a " + label.getClass());
        }
    }

    @Override
    public void close() {
        labels.close();
    }
}
