package io.vitrine.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.Field;
import io.vitrine.model.FieldType;
import io.vitrine.store.KnownViews;
import io.vitrine.store.Page;
import io.vitrine.store.StoreReads;
import io.vitrine.view.Stage;
import io.vitrine.view.View;
import java.util.List;

/**
 * What the grid and the side list show of a view: {@code /api/views/{fingerprint}/{revision}/…}. An answer belongs to its URL
 * for ever, so it is only given while the dataset is at that revision, before and after it was read.
 */
final class ViewRoutes {
    private static final long MOST_ASPECTS = 2_000_000;
    private static final long MOST_IDS = 100_000;
    private static final long MOST_ON_A_PAGE = 256;
    private static final int MOST_PATHS = 200;

    private final StoreReads store;
    private final KnownViews views;
    private final Work work;

    ViewRoutes(StoreReads store, KnownViews views, Work work) {
        this.store = store;
        this.views = views;
        this.work = work;
    }

    void addTo(Router router) {
        String view = "/api/views/:fingerprint/:revision/";
        router.get(view + "about").handler(answering((context, info, shown) -> about(info, shown)));
        router.get(view + "aspects").handler(answering(this::aspects));
        router.get(view + "ids").handler(answering(this::ids));
        router.get(view + "page").handler(answering(this::page));
        router.get(view + "counts").handler(answering(this::counts));
    }

    /**
     * @param count of samples in the view, of {@code total} in the dataset
     * @param text the view in words, and {@code stages} one by one
     * @param fields the dataset's own; {@code metadata} those of the files
     */
    record About(
            String dataset,
            long count,
            long total,
            String text,
            List<String> stages,
            List<ShownField> fields,
            List<ShownField> metadata) {}

    /** @param kind of its labels, such as {@code detections}; else the type of its values, such as {@code float} */
    record ShownField(String name, String kind) {}

    private Handler<RoutingContext> answering(Question question) {
        return work.answering(context -> {
            String fingerprint = context.pathParam("fingerprint");
            long revision = Params.number("revision", context.pathParam("revision"), 0, Long.MAX_VALUE);
            KnownViews.Known known = views.find(fingerprint)
                    .orElseThrow(() -> WebProblems.unknownView().asException());
            Reply answer = question.answer(context, at(known.uid(), revision), known.view());
            at(
                    known.uid(),
                    revision); // an edit may have come in between, and the answer would be kept for what it is not
            return answer.forEver();
        });
    }

    private DatasetInfo at(String uid, long revision) {
        DatasetInfo info = store.datasets().stream()
                .filter(dataset -> dataset.uid().equals(uid))
                .findFirst()
                .orElseThrow(() -> WebProblems.unknownView().asException());
        if (info.revision() != revision) {
            throw WebProblems.movedView(revision, info.revision()).asException();
        }
        return info;
    }

    private Reply about(DatasetInfo info, View view) {
        List<ShownField> metadata = info.schema().fields().stream()
                .filter(field -> field.name().startsWith("metadata."))
                .map(ViewRoutes::shown)
                .toList();
        return Reply.json(new About(
                info.name(),
                store.count(info.name(), view),
                info.samples(),
                view.toString(),
                view.stages().stream().map(Stage::toString).toList(),
                info.schema().ownFields().stream().map(ViewRoutes::shown).toList(),
                metadata));
    }

    private static ShownField shown(Field field) {
        return new ShownField(field.name(), kind(field));
    }

    private static String kind(Field field) {
        return ValueCounts.kind(field.type());
    }

    private Reply aspects(RoutingContext context, DatasetInfo info, View view) {
        long from = from(context);
        long n = Params.number(context, "n", MOST_ASPECTS, 0, MOST_ASPECTS);
        return Reply.octets(store.aspects(info.name(), view, from, n));
    }

    private Reply ids(RoutingContext context, DatasetInfo info, View view) {
        long from = from(context);
        long n = Params.number(context, "n", MOST_ON_A_PAGE, 0, MOST_IDS);
        return Reply.json(store.ids(info.name(), view, from, n));
    }

    private Reply page(RoutingContext context, DatasetInfo info, View view) {
        long from = from(context);
        int n = (int) Params.number(context, "n", MOST_ON_A_PAGE, 0, MOST_ON_A_PAGE);
        List<String> asked = Params.names(context, "fields");
        List<String> fields = asked == null ? drawn(info) : asked;
        if (fields.size() > PageBytes.MOST_FIELDS) {
            throw WebProblems.badParameter("fields", fields.size() + " fields", "at most " + PageBytes.MOST_FIELDS)
                    .asException();
        }
        return Reply.octets(PageBytes.of(store.page(info.name(), view, from, n, fields)));
    }

    private static List<String> drawn(DatasetInfo info) {
        return info.schema().ownFields().stream()
                .filter(field -> field.type() instanceof FieldType.Labelled labels
                        && Page.KINDS.contains(labels.kind().element()))
                .map(Field::name)
                .toList();
    }

    /** A {@link io.vitrine.wire.PathCounts} for each path. */
    private Reply counts(RoutingContext context, DatasetInfo info, View view) {
        List<String> paths = Params.names(context, "paths");
        if (paths == null || paths.isEmpty() || paths.size() > MOST_PATHS) {
            int found = paths == null ? 0 : paths.size();
            throw WebProblems.badParameter("paths", found + " paths", "1 to %d paths".formatted(MOST_PATHS))
                    .asException();
        }
        return Reply.json(ValueCounts.of(store, info, counted(context, view), paths));
    }

    /** What is counted in: the view, or with {@code of=dataset} all samples, which is what the view's counts are a part of. */
    private static View counted(RoutingContext context, View view) {
        String of = context.request().getParam("of", "view");
        return switch (of) {
            case "view" -> view;
            case "dataset" -> View.all();
            default ->
                throw WebProblems.badParameter("of", of, "view or dataset").asException();
        };
    }

    private static long from(RoutingContext context) {
        return Params.number(context, "from", 0, 0, Long.MAX_VALUE / 2);
    }

    /** Something asked of a view. */
    @FunctionalInterface
    private interface Question {
        Reply answer(RoutingContext context, DatasetInfo info, View view);
    }
}
