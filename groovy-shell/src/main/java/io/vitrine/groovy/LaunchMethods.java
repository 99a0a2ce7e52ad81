package io.vitrine.groovy;

import io.vitrine.Dataset;
import io.vitrine.DatasetView;
import io.vitrine.Format;
import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Groovy adds to the static methods of {@link Vitrine} and {@link Dataset}. */
public final class LaunchMethods {
    private LaunchMethods() {}

    /** {@code Vitrine.launchApp(dataset: d, port: 0)}: the parts of {@link LaunchOptions} by name. */
    public static Session launchApp(Vitrine self, Map<String, ?> named) {
        return Vitrine.launchApp(options(named));
    }

    /** The options; the dataset may be a view of one, or a name. */
    static LaunchOptions options(Map<String, ?> named) {
        var values = new LinkedHashMap<String, Object>(named);
        if (values.get("dataset") instanceof DatasetView view) {
            values.remove("dataset");
            values.put("view", view);
        } else if (values.get("dataset") instanceof CharSequence name) {
            values.put("dataset", Dataset.load(name.toString()));
        }
        return OptionRecords.with("launchApp", LaunchOptions.DEFAULT, values);
    }

    public static Dataset fromDir(Dataset self, CharSequence dir, Format format) {
        return Dataset.fromDir(Path.of(dir.toString()), format);
    }

    public static Dataset fromDir(Dataset self, File dir, Format format) {
        return Dataset.fromDir(dir.toPath(), format);
    }
}
