package io.vitrine.quickstart;

import io.vitrine.model.DatasetInfo;
import io.vitrine.model.ImportReport;
import io.vitrine.model.Label;
import io.vitrine.model.MediaType;
import io.vitrine.model.Sample;
import io.vitrine.quickstart.scene.Joint;
import io.vitrine.quickstart.scene.Region;
import io.vitrine.quickstart.scene.Scenes;
import io.vitrine.spi.Job;
import io.vitrine.spi.QuickstartSpec;
import io.vitrine.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Makes the dataset {@code quickstart} in a store, once. Any thread; one makes it, others wait for it. */
public final class Quickstart {
    /** Raised when the pictures or what is said about them change; each edition has a folder of its own. */
    private static final int EDITION = 1;

    private static final String FORMAT = "quickstart";

    private final Store store;
    private final Path folder;

    /**
     * One whose pictures are below {@code folder}.
     *
     * @param folder absolute; made when needed
     */
    public Quickstart(Store store, Path folder) {
        this.store = store;
        this.folder = folder.resolve("edition-" + EDITION);
    }

    /**
     * Draws what of the pictures is missing, then adds the dataset unless it is there: all of it in one step. What a kill leaves
     * is pictures, which the next call goes on with.
     *
     * @param progress told on threads of its own, for every picture
     * @param cancelled asked before every picture
     * @return how many samples were added: all, or none if the dataset was there
     * @throws io.vitrine.model.VitrineException {@code quickstart.name-in-use} if another dataset has the name, {@code
     *     quickstart.cannot-draw} if the pictures cannot be written, {@code job.cancelled}
     */
    public synchronized ImportReport make(Consumer<Job.Progress> progress, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        Optional<DatasetInfo> there = store.find(QuickstartSpec.NAME);
        if (there.isPresent() && !FORMAT.equals(there.get().info().get("format"))) {
            throw QuickstartProblems.nameInUse().asException();
        }
        try {
            Files.createDirectories(folder);
            new Drawing(folder, progress, cancelled).run();
            List<Sample> samples = there.isPresent() ? List.of() : Samples.all(folder);
            if (!samples.isEmpty()) {
                add(samples);
            }
            progress.accept(new Job.Progress(1, Scenes.COUNT + " pictures"));
            return report(samples, (System.nanoTime() - start) / 1_000_000);
        } catch (IOException e) {
            throw QuickstartProblems.cannotDraw(folder, e);
        }
    }

    private void add(List<Sample> samples) {
        store.transaction(tx -> {
            String hidden = tx.createHidden(MediaType.IMAGE, List.of(folder.toString()), info());
            tx.append(hidden, samples);
            return tx.publish(hidden, QuickstartSpec.NAME, false);
        });
    }

    /** What is kept with the dataset: how its labels are to be read. */
    private static Map<String, Object> info() {
        var surfaces = new LinkedHashMap<String, Object>();
        for (Region region : Region.values()) {
            surfaces.put(String.valueOf(region.value()), lower(region));
        }
        var info = new LinkedHashMap<String, Object>();
        info.put("format", FORMAT);
        info.put("edition", EDITION);
        info.put("mask_targets", Map.of("surfaces", surfaces));
        info.put("skeletons", Map.of("joints", skeleton()));
        return info;
    }

    private static Map<String, Object> skeleton() {
        var skeleton = new LinkedHashMap<String, Object>();
        skeleton.put(
                "labels", Arrays.stream(Joint.values()).map(Quickstart::lower).toList());
        skeleton.put(
                "edges",
                Joint.bones().stream()
                        .map(bone -> bone.stream().map(Joint::ordinal).toList())
                        .toList());
        return skeleton;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ImportReport report(List<Sample> samples, long millis) {
        long labels = samples.stream()
                .flatMap(sample -> sample.fields().values().stream())
                .mapToLong(value -> value instanceof Label.Several several
                        ? several.labels().size()
                        : value instanceof Label ? 1 : 0)
                .sum();
        return new ImportReport(QuickstartSpec.NAME, samples.size(), labels, List.of(), List.of(), 0, 0, millis, null);
    }
}
