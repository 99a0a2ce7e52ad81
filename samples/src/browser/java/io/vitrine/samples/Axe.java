package io.vitrine.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, which knows the rules of accessibility. */
final class Axe {
    private Axe() {}

    /** What axe has against a page, a line for each rule that is broken. */
    static List<?> violations(AppPage tab) throws IOException {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            tab.js(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) tab.js("""
                axe.run(document, {resultTypes: ["violations"]}).then(({violations}) => violations.map(
                    ({id, help, nodes}) => `${id}: ${help}: ${nodes.map(({target}) => target).join(", ")}`))
                """);
    }
}
