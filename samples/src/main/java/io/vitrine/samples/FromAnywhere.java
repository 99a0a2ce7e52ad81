package io.vitrine.samples;

import static io.vitrine.view.Expr.F;

import io.vitrine.Dataset;
import io.vitrine.Server;
import io.vitrine.Session;
import io.vitrine.Vitrine;

/** Works with a server in another process or on another machine: the same words, unchanged. */
public final class FromAnywhere {
    private FromAnywhere() {}

    /** Takes the URL of the server, such as {@code http://gpu-box:5151}, and the token of its home. */
    public static void main(String... args) {
        try (Server server = Vitrine.connect(args[0], args[1]);
                Session session = server.newSession()) {
            Dataset dataset = server.datasets().load("quickstart");
            session.setView(dataset.match(F("uniqueness").gt(0.9)));
            System.out.println(session.getUrl().getPath() + " shows "
                    + session.getView().count() + " of " + dataset.count() + " samples");
        }
    }
}
