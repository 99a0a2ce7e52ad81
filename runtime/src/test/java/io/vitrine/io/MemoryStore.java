package io.vitrine.io;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Ids;
import io.vitrine.model.MediaType;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.model.Schema;
import io.vitrine.store.Families;
import io.vitrine.store.Page;
import io.vitrine.store.Store;
import io.vitrine.store.StoreTransaction;
import io.vitrine.view.Aggregation;
import io.vitrine.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stand-in until the store is there. */
final class MemoryStore implements Store, StoreTransaction {
    private final Map<String, List<Sample>> samples = new TreeMap<>();
    private final Map<String, DatasetInfo> infos = new TreeMap<>();
    private long key;

    @Override
    public List<DatasetInfo> datasets() {
        return infos.values().stream().filter(i -> !i.name().startsWith("#")).toList();
    }

    @Override
    public Optional<DatasetInfo> find(String dataset) {
        return Optional.ofNullable(infos.get(dataset)).map(i -> new DatasetInfo(
                dataset, i.uid(), i.mediaType(), samples.get(dataset).size(), i.created(), 1, i.schema(), i.mediaRoots(), i.info()));
    }

    @Override
    public Stream<Sample> samples(String dataset, View view, long from, long count) {
        return samples.get(dataset).stream().skip(from).limit(count);
    }

    @Override
    public <T> T transaction(Function<StoreTransaction, T> work) {
        return work.apply(this);
    }

    @Override
    public String createHidden(MediaType mediaType, List<String> mediaRoots, Map<String, Object> info) {
        String name = "#" + ++key;
        samples.put(name, new ArrayList<>());
        infos.put(name, new DatasetInfo(name, "u" + key, mediaType, 0, Instant.EPOCH, 1, Schema.empty(name), mediaRoots, info));
        return name;
    }

    @Override
    public List<String> append(String dataset, List<Sample> more) {
        more.forEach(s -> samples.get(dataset).add(s.withId(Ids.of(1, ++key))));
        return List.of();
    }

    @Override
    public DatasetInfo publish(String hidden, String name, boolean overwrite) {
        if (infos.containsKey(name) && !overwrite) {
            throw Problem.of("dataset.exists", name).asException();
        }
        samples.put(name, samples.remove(hidden));
        infos.put(name, infos.remove(hidden));
        return find(name).orElseThrow();
    }

    @Override
    public DatasetInfo merge(String hidden, String dataset, List<String> fields) {
        var byPath = new LinkedHashMap<String, Sample>();
        var seen = new HashSet<String>();
        for (Sample s : samples.get(hidden)) {
            if (!seen.add(s.filepath())) {
                throw Problem.of("import.repeated-path", s.filepath()).asException();
            }
        }
        samples.get(dataset).forEach(s -> byPath.put(s.filepath(), s));
        for (Sample s : samples.get(hidden)) {
            Sample old = byPath.get(s.filepath());
            Sample next = old == null ? s : old;
            for (String f : fields) {
                if (s.fields().containsKey(f)) {
                    next = next.with(f, s.get(f));
                }
            }
            byPath.put(s.filepath(), next);
        }
        samples.put(dataset, new ArrayList<>(byPath.values()));
        dropHidden(hidden);
        return find(dataset).orElseThrow();
    }

    @Override
    public void dropHidden(String hidden) {
        samples.remove(hidden);
        infos.remove(hidden);
    }

    long hiddenCount() {
        return infos.keySet().stream().filter(n -> n.startsWith("#")).count();
    }

    @Override
    public Families families() {
        return new Families() {
            private final List<String[]> parents = new ArrayList<>();
            private final Map<String, List<String>> children = new LinkedHashMap<>();
            private final List<String[]> all = new ArrayList<>();

            @Override
            public void parent(String id, String row) {
                parents.add(new String[] {id, row});
            }

            @Override
            public void child(String parentId, String row) {
                children.computeIfAbsent(parentId, k -> new ArrayList<>()).add(row);
                all.add(new String[] {parentId, row});
            }

            @Override
            public void forEach(Consumer<Family> action) {
                var seen = new HashSet<String>();
                for (String[] p : parents) {
                    boolean repeated = !seen.add(p[0]);
                    action.accept(new Family(p[0], p[1], repeated ? List.of() : children.getOrDefault(p[0], List.of()), repeated));
                }
            }

            @Override
            public void forEachOrphan(Consumer<String> action) {
                var known = new HashSet<String>();
                parents.forEach(p -> known.add(p[0]));
                all.stream().filter(c -> !known.contains(c[0])).forEach(c -> action.accept(c[1]));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public List<Object> aggregate(String dataset, View view, List<Aggregation> questions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> ids(String dataset, View view, long from, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] aspects(String dataset, View view, long from, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page page(String dataset, View view, long from, int count, List<String> fields) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Sample> sample(String dataset, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> within(String dataset, View view, List<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SessionRow> sessions() {
        return List.of();
    }

    @Override
    public DatasetInfo create(String name, MediaType mediaType, List<String> mediaRoots) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rename(String dataset, String newName) {}

    @Override
    public void delete(String dataset) {}

    @Override
    public void addMediaRoots(String dataset, List<String> roots) {}

    @Override
    public long tag(String dataset, List<View> views, String tag) {
        return 0;
    }

    @Override
    public void putSession(String session, long version, String state) {}

    @Override
    public void close() {}
}
