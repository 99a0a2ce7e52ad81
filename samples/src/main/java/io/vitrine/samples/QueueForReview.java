package io.vitrine.samples;

import static io.vitrine.Samples.tags;

import io.vitrine.LaunchOptions;
import io.vitrine.Plan;
import io.vitrine.Session;
import io.vitrine.Vitrine;

/** Queues samples for review in one atomic plan: explained, written down, read back, run. */
public final class QueueForReview {
    private QueueForReview() {}

    /** Takes nothing. */
    public static void main(String... args) {
        Vitrine.quickstart();
        Plan plan = Vitrine.plan()
                .dataset("quickstart")
                .view(v -> v.matchTags("validation").take(100, 51))
                .selectSamples(tags("needs-fix"))
                .tagSelectedSamples("queue-a")
                .clearSelected()
                .compile();
        System.out.println(plan.explain());

        String json = plan.toJson();
        try (Session session = Vitrine.launchApp(LaunchOptions.DEFAULT.withAuto(false))) {
            session.run(Plan.fromJson(json));
            System.out.println(
                    "queued " + session.getView().matchTags("queue-a").count());
            System.out.println("undone " + session.undo().changed());
        }
    }
}
