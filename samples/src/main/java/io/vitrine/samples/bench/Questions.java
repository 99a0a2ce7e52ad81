package io.vitrine.samples.bench;

import static io.vitrine.view.Expr.F;
import static io.vitrine.view.SortOrder.DESCENDING;

import io.vitrine.Dataset;
import io.vitrine.DatasetView;
import io.vitrine.Session;
import io.vitrine.Subscription;
import io.vitrine.command.SampleCriteria;
import io.vitrine.state.SelectedSample;
import io.vitrine.view.Aggregation;
import io.vitrine.view.View;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/** What is asked of the set, each as a program writes it. */
final class Questions {
    private static final List<Aggregation<?>> SIDEBAR = List.of(
            new Aggregation.Count(null),
            new Aggregation.CountValues("tags"),
            new Aggregation.CountValues("scene"),
            new Aggregation.CountValues("ground_truth.detections.label"),
            new Aggregation.CountValues("predictions.detections.label"));
    private static final int PAGE = 50;

    private final Meter meter;
    private final Dataset dataset;
    private final Session session;
    private final List<String> ids;
    /** 60,000 of the full set. */
    private final long middle;

    private int edits;

    /** Asks about {@code dataset}, which {@code session} shows from now on. */
    Questions(Meter meter, Dataset dataset, Session session) {
        this.meter = meter;
        this.dataset = dataset;
        this.session = session;
        this.ids = dataset.limit(1_000).ids();
        this.middle = Math.min(60_000, dataset.info().samples() / 2);
        session.setDataset(dataset);
    }

    /** All that is asked in the server's process. */
    void askAll() {
        askInShort("");
        meter.ask(
                "page of 50 as the start of a view: `skip(60_000).head(50)`",
                "",
                this::edit,
                round -> dataset.skip(middle + round).head(PAGE).size());
        meter.ask(
                "50 most unique, whole: `sortBy(\"uniqueness\", DESCENDING).limit(50)`",
                "< 60",
                this::edit,
                round -> whole(dataset.sortBy("uniqueness", DESCENDING).limit(PAGE)));
        meter.ask(
                "first 50 of all sorted: `sortBy(..).head(50)`",
                "< 60",
                this::edit,
                round -> dataset.sortBy("uniqueness", DESCENDING).head(PAGE).size());
        meter.ask(
                "one sample by id",
                "< 10",
                this::edit,
                round -> dataset.get(ids.get(round * 7)).tags().size() + " tags");
        meter.ask(
                "samples with at least 2 persons over 0.8",
                "< 20",
                this::edit,
                round -> persons(round).count());
        meter.ask("their ids", "", this::edit, round -> persons(round).ids().size());
        meter.ask(
                "5 counts in one question",
                "< 50 (7, HTTP)",
                this::edit,
                round -> dataset.aggregate(SIDEBAR).get(0));
        meter.ask(
                "the same under a filter of labels",
                "< 80 (7, HTTP)",
                this::edit,
                round -> sure(round).aggregate(SIDEBAR).get(0));
        setView();
        click();
        tagAll();
    }

    /** What is asked through a remote program too. */
    void askInShort(String how) {
        meter.ask("count" + how, "< 1", this::edit, round -> dataset.count());
        meter.ask(
                "label counts" + how,
                "< 8",
                this::edit,
                round -> dataset.countValues("ground_truth.detections.label")
                                .byValue()
                                .size() + " classes");
        meter.ask(
                "page of 50 whole samples at 60,000" + how,
                "< 25",
                this::edit,
                round -> whole(dataset.skip(middle + round).limit(PAGE)));
    }

    private void setView() {
        meter.act("`session.setView`, until its state is everywhere", "< 50", round -> {
            DatasetView next = sure(round);
            return () -> session.setView(next);
        });
        session.clearView();
    }

    private void click() {
        var told = new LinkedBlockingQueue<List<SelectedSample>>();
        Subscription listening = session.onSelect(told::add);
        meter.act("a click, until the program's listener is called", "", round -> () -> {
            session.changeSelected(List.of(SelectedSample.of(ids.get(round))), List.of());
            await(told);
        });
        listening.close();
        session.clearSelected();
    }

    private void tagAll() {
        meter.act("tag all samples", "< 130", round -> {
            session.selectSamples(
                    new SampleCriteria.AllOf(View.all(), dataset.info().revision()));
            return () -> session.tagSelectedSamples("all-" + round);
        });
        session.clearSelected();
        meter.act("undo of tagging all", "< 130", round -> session::undo);
        meter.act("redo of tagging all", "< 130", round -> session::redo);
        meter.act("tag 20 samples", "< 15", round -> {
            session.selectSamples(ids.subList(20 * round, 20 * round + 20).toArray(String[]::new));
            return () -> session.tagSelectedSamples("twenty");
        });
        session.clearSelected();
    }

    /** Tags one sample, so that nothing kept about the data is true any more. */
    private void edit() {
        session.selectSamples(ids.get(edits % ids.size()));
        session.tagSelectedSamples("edited-" + edits++);
        session.clearSelected();
    }

    private DatasetView persons(int round) {
        return dataset.filterLabels(
                        "predictions",
                        F("label").eq("person").and(F("confidence").gt(.8 + round * 1e-9)))
                .match(F("predictions.detections").length().ge(2));
    }

    private DatasetView sure(int round) {
        return dataset.filterLabels("predictions", F("confidence").gt(.9 + round * 1e-9));
    }

    private static int whole(DatasetView view) {
        try (var samples = view.stream()) {
            return samples.toList().size();
        }
    }

    private static void await(LinkedBlockingQueue<?> told) {
        try {
            told.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
