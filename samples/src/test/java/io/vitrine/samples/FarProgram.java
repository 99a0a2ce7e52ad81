package io.vitrine.samples;

import static io.vitrine.view.Expr.F;

import io.vitrine.Dataset;
import io.vitrine.Server;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.model.Sample;
import java.util.List;
import java.util.stream.IntStream;

/** A program on another machine: it has the dsl and what the dsl needs, and nothing else. */
final class FarProgram {
    private FarProgram() {}

    /** Takes the server's URL and token. */
    public static void main(String... args) {
        try (Server server = Vitrine.connect(args[0], args[1]);
                Session session = server.newSession()) {
            Dataset dataset = server.datasets().load("voc100");
            session.setDataset(dataset);
            session.setView(dataset.filterLabels("ground_truth", F("label").eq("person")));
            session.selectSamples(
                    session.getView().head(2).stream().map(Sample::id).toArray(String[]::new));
            System.out.println("view " + session.getView().count());
            System.out.println("tagged " + session.tagSelectedSamples("far"));
            System.out.println("labels "
                    + dataset.countValues("ground_truth.detections.label").get("person"));
            Dataset mine = server.datasets().create("mine");
            mine.addAll(IntStream.range(0, 1_500)
                    .mapToObj(i -> Sample.of("/pictures/" + i + ".jpg").with("n", i))
                    .toList());
            System.out.println("added " + mine.count());
            System.out.println("beside me "
                    + there("io.vertx.core.Vertx", "io.vitrine.runtime.VitrineRuntime", "groovy.lang.Closure"));
        }
    }

    private static List<String> there(String... classes) {
        return java.util.stream.Stream.of(classes).filter(FarProgram::isThere).toList();
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }
}
