package io.vitrine.web;

import io.vitrine.model.Counts;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Detection;
import io.vitrine.model.Detections;
import io.vitrine.model.Field;
import io.vitrine.model.FieldType;
import io.vitrine.model.Ids;
import io.vitrine.model.LabelKind;
import io.vitrine.model.MediaType;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.model.Schema;
import io.vitrine.store.Families;
import io.vitrine.store.Page;
import io.vitrine.store.Store;
import io.vitrine.store.StoreTransaction;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Stage;
import io.vitrine.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Samples in lists, behind the store's port: enough for the edge, which only passes on; views may limit and skip. */
final class ListStore implements Store, StoreTransaction {
    private final Map<String, DatasetInfo> infos = new TreeMap<>();
    private final Map<String, List<Sample>> samples = new TreeMap<>();
    private final Map<String, SessionRow> sessions = new TreeMap<>();
    private long key;

    /** Reads of samples wait for one of these; how many were begun. */
    final Semaphore gate = new Semaphore(1_000_000);

    volatile int reads;

    @Override
    public synchronized <T> T transaction(Function<StoreTransaction, T> work) {
        return work.apply(this);
    }

    @Override
    public synchronized DatasetInfo create(String name, MediaType mediaType, List<String> mediaRoots) {
        Schema schema = Schema.empty(name)
                .with(Field.inferred("ground_truth", new FieldType.Labelled(LabelKind.DETECTIONS)));
        var info = new DatasetInfo(
                name, "%032x".formatted(++key), mediaType, 0, Instant.EPOCH, 0, schema, mediaRoots, Map.of());
        samples.put(name, new ArrayList<>());
        infos.put(name, info);
        return info;
    }

    private void set(DatasetInfo info, long revision, List<String> roots) {
        int count = samples.get(info.name()).size();
        infos.put(
                info.name(),
                new DatasetInfo(
                        info.name(),
                        info.uid(),
                        info.mediaType(),
                        count,
                        info.created(),
                        revision,
                        info.schema(),
                        roots,
                        info.info()));
    }

    @Override
    public synchronized void addMediaRoots(String dataset, List<String> roots) {
        DatasetInfo info = infos.get(dataset);
        set(info, info.revision(), Stream.concat(info.mediaRoots().stream(), roots.stream()).toList());
    }

    @Override
    public synchronized List<String> append(String dataset, List<Sample> more) {
        List<Sample> added =
                more.stream().map(sample -> sample.withId(Ids.of(0, ++key))).toList();
        samples.get(dataset).addAll(added);
        DatasetInfo info = infos.get(dataset);
        set(info, info.revision() + 1, info.mediaRoots());
        return added.stream().map(Sample::id).toList();
    }

    @Override
    public synchronized long tag(String dataset, List<View> views, String tag) {
        DatasetInfo info = infos.get(dataset);
        set(info, info.revision() + 1, info.mediaRoots());
        return 1;
    }

    @Override
    public synchronized void rename(String dataset, String newName) {}

    @Override
    public synchronized void delete(String dataset) {
        infos.remove(dataset);
        samples.remove(dataset);
    }

    @Override
    public synchronized List<DatasetInfo> datasets() {
        return List.copyOf(infos.values());
    }

    @Override
    public synchronized Optional<DatasetInfo> find(String dataset) {
        return Optional.ofNullable(infos.get(dataset));
    }

    private synchronized List<Sample> shown(String dataset, View view) {
        List<Sample> all = samples.get(dataset);
        if (dataset.equals("broken")) {
            throw new IllegalStateException("SELECT secret FROM nowhere");
        }
        if (all == null) {
            throw Problem.of("dataset.unknown", "There is no dataset.").asException();
        }
        for (Stage stage : view.stages()) {
            int size = all.size();
            if (stage instanceof Stage.Limit limit) {
                all = all.subList(0, (int) Math.min(size, limit.n()));
            } else if (stage instanceof Stage.Skip skip) {
                all = all.subList((int) Math.min(size, skip.n()), size);
            }
        }
        return List.copyOf(all);
    }

    @Override
    public Stream<Sample> samples(String dataset, View view, long from, long count) {
        return shown(dataset, view).stream().skip(from).limit(count);
    }

    @Override
    public List<String> ids(String dataset, View view, long from, long count) {
        reads++;
        gate.acquireUninterruptibly();
        return samples(dataset, view, from, count).map(Sample::id).toList();
    }

    @Override
    public byte[] aspects(String dataset, View view, long from, long count) {
        byte[] bytes = new byte[(int) samples(dataset, view, from, count).count()];
        java.util.Arrays.fill(bytes, (byte) 128);
        return bytes;
    }

    @Override
    public Page page(String dataset, View view, long from, int count, List<String> fields) {
        List<Sample> page = samples(dataset, view, from, count).toList();
        int[] starts = new int[page.size() + 1];
        var boxes = new ArrayList<Detection>();
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).get("ground_truth") instanceof Detections found) {
                boxes.addAll(found.detections());
            }
            starts[i + 1] = boxes.size();
        }
        float[] corners = new float[4 * boxes.size()];
        float[] confidences = new float[boxes.size()];
        for (int i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i).boundingBox();
            corners[4 * i] = (float) box.x();
            corners[4 * i + 1] = (float) box.y();
            corners[4 * i + 2] = (float) box.width();
            corners[4 * i + 3] = (float) box.height();
            Double confidence = boxes.get(i).confidence();
            confidences[i] = confidence == null ? Float.NaN : confidence.floatValue();
        }
        int[] zeros = new int[boxes.size()];
        return new Page(page.size(), starts, corners, zeros, confidences, zeros, List.of("cat"), fields);
    }

    @Override
    public Optional<Sample> sample(String dataset, String id) {
        return shown(dataset, View.all()).stream().filter(sample -> id.equals(sample.id())).findFirst();
    }

    @Override
    public List<String> within(String dataset, View view, List<String> ids) {
        Set<String> there = shown(dataset, view).stream().map(Sample::id).collect(Collectors.toSet());
        return ids.stream().filter(there::contains).toList();
    }

    @Override
    public List<Object> aggregate(String dataset, View view, List<Aggregation> questions) {
        List<Sample> all = shown(dataset, view);
        var answers = new ArrayList<Object>();
        for (Aggregation question : questions) {
            if (question instanceof Aggregation.Count) {
                answers.add((long) all.size());
            } else {
                var counts = new LinkedHashMap<Object, Long>();
                all.forEach(sample -> sample.tags().forEach(tag -> counts.merge(tag, 1L, Long::sum)));
                answers.add(new Counts<>(counts));
            }
        }
        return answers;
    }

    @Override
    public synchronized List<SessionRow> sessions() {
        return List.copyOf(sessions.values());
    }

    @Override
    public synchronized void putSession(String session, long version, String state) {
        if (state == null) {
            sessions.remove(session);
        } else {
            sessions.put(session, new SessionRow(session, version, state));
        }
    }

    @Override
    public String createHidden(MediaType mediaType, List<String> mediaRoots, Map<String, Object> info) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DatasetInfo publish(String hidden, String name, boolean overwrite) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DatasetInfo merge(String hidden, String dataset, List<String> fields) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dropHidden(String hidden) {}

    @Override
    public Families families() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
