package io.vitrine.runtime;

import static io.vitrine.view.Expr.F;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vitrine.Dataset;
import io.vitrine.History;
import io.vitrine.Server;
import io.vitrine.Session;
import io.vitrine.Undone;
import io.vitrine.model.Sample;
import io.vitrine.spi.ServerOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits as a program writes them. */
class EditsTest {
    @TempDir
    Path home;

    @Test
    void whatWasGotFromASessionIsUndoneThere() {
        try (VitrineRuntime runtime = VitrineRuntime.startUnserved(ServerOptions.DEFAULT.withHome(home))) {
            var server = Server.over(runtime.gateway());
            Dataset dataset = server.datasets().create("street");
            dataset.addAll(List.of(
                    Sample.of("/m/a.jpg").with("n", 1), Sample.of("/m/b.jpg").with("n", 2)));
            Session session = server.session();
            session.setView(dataset.match(F("n").gt(1)));
            assertThat(dataset.tagSamples("mine")).isEqualTo(2);
            assertThat(session.getView().set("n", 7)).isEqualTo(1);
            assertThat(session.tagView("seen")).isEqualTo(1);
            assertThat(session.undo()).isEqualTo(new Undone(5L, 1, 0, List.of()));
            assertThat(session.undo()).isEqualTo(new Undone(6L, 1, 0, List.of()));
            assertThat(dataset.history().undo()).isEqualTo(new Undone(7L, 2, 0, List.of()));
            assertThat(dataset.match(F("n").eq(7)).count()
                            + dataset.matchTags("mine", "seen").count())
                    .isZero();
            assertThat(session.redo()).isEqualTo(new Undone(8L, 1, 0, List.of()));
            assertThat(session.history().entries())
                    .extracting(History.Entry::what, History.Entry::changed, History.Entry::undone)
                    .containsExactly(
                            tuple("add samples", 2L, false),
                            tuple("tag samples: mine (street)", 2L, true),
                            tuple("n = 7 (street: match F(\"n\") > 1)", 1L, false),
                            tuple("tag the view: seen", 1L, true),
                            tuple("undo of 4", 1L, false),
                            tuple("undo of 3", 1L, true),
                            tuple("undo of 2", 2L, false),
                            tuple("redo of what 6 undid", 1L, false));
            String[] printed = session.history().toString().split("\n");
            assertThat(printed).hasSize(9);
            assertThat(printed[0]).isEqualTo("History of street");
            String when = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
            assertThat(printed[1]).matches("    8  " + when + "  .+        1  redo of what 6 undid");
            assertThat(printed[7])
                    .matches("    2  " + when + "  .+        2  tag samples: mine \\(street\\) \\(undone\\)");
            assertThat(printed[8]).matches("    1  " + when + "  the serving program +2  add samples");
            session.back();
            assertThat(session.getDataset()).isNull();
            session.forward();
            assertThat(session.getView()).isEqualTo(dataset.match(F("n").gt(1)));
        }
    }
}
