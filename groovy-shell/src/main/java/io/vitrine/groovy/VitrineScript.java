package io.vitrine.groovy;

import groovy.lang.Binding;
import groovy.lang.Script;
import io.vitrine.Dataset;
import io.vitrine.DatasetView;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import io.vitrine.view.Expr;
import java.util.Map;

/**
 * What scripts of Vitrine are: the words of {@link Vitrine} without its name. The default imports of {@link
 * VitrineGroovy#configuration()} add the types and constants.
 */
public abstract class VitrineScript extends Script {
    protected VitrineScript() {}

    protected VitrineScript(Binding binding) {
        super(binding);
    }

    public Session launchApp() {
        return Vitrine.launchApp();
    }

    public Session launchApp(Dataset dataset) {
        return Vitrine.launchApp(dataset);
    }

    public Session launchApp(DatasetView view) {
        return Vitrine.launchApp(view);
    }

    public Session launchApp(LaunchOptions options) {
        return Vitrine.launchApp(options);
    }

    /** {@code launchApp(dataset: d, port: 0)}. */
    public Session launchApp(Map<String, ?> named) {
        return Vitrine.launchApp(LaunchMethods.options(named));
    }

    public void closeApp() {
        Vitrine.closeApp();
    }

    /** The field at {@code path}, where a closure is not wanted or a variable has the same name. */
    public Expr F(String path) {
        return Expr.F(path);
    }
}
