package io.vitrine;

import io.vitrine.view.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a session shows, in a few lines for people. */
final class Summary {
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final List<String> stages = new ArrayList<>();

    private Summary() {}

    static String of(Session session) {
        var summary = new Summary();
        summary.dataset(session);
        summary.lines.put(
                session.isRemote() ? "Session type" : "Session URL",
                session.isRemote() ? "remote" : session.getUrl().toString());
        DatasetView view = session.getView();
        if (view != null) {
            summary.stages(view);
        }
        return summary.toString();
    }

    private void dataset(Session session) {
        Dataset dataset = session.getDataset();
        if (dataset == null) {
            lines.put("Dataset", "-");
            return;
        }
        lines.put("Dataset", dataset.getName());
        lines.put("Media type", dataset.info().mediaType().toString());
        lines.put("Num samples", Long.toString(count(dataset, session.getView())));
        lines.put("Selected samples", Integer.toString(session.getSelected().size()));
    }

    private static long count(Dataset dataset, @Nullable DatasetView view) {
        return view == null ? dataset.count() : view.count();
    }

    private void stages(DatasetView view) {
        List<Stage> all = view.getView().stages();
        for (int i = 0; i < all.size(); i++) {
            stages.add("    %d. %s".formatted(i + 1, all.get(i)));
        }
        if (all.isEmpty()) {
            stages.add("    ---");
        }
    }

    @Override
    public String toString() {
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0) + 1;
        var text = new ArrayList<String>();
        lines.forEach((heading, value) -> text.add(("%-" + width + "s %s").formatted(heading + ":", value)));
        if (!stages.isEmpty()) {
            text.add("View stages:");
            text.addAll(stages);
        }
        return String.join("\n", text);
    }
}
