package io.vitrine.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.LaunchOptions;
import io.vitrine.Session;
import io.vitrine.Vitrine;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for users of FiftyOne says what is there, and what is not. */
class SessionApiTest {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (.*) \\| (there|to come) \\|");
    private static final Pattern NAME = Pattern.compile("`(Vitrine|Session|LaunchOptions)\\.(\\w+)`");
    private static final Pattern LISTED = Pattern.compile("(?m)^([a-z_]+)(?:\\(.*\\))?$");
    private static final Map<String, Class<?>> TYPES =
            Map.of("Vitrine", Vitrine.class, "Session", Session.class, "LaunchOptions", LaunchOptions.class);

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("vitrine.root"), "docs/session-api.md"));
    }

    @Test
    void namesWhatIsThereAndNothingElse() throws IOException {
        String page = page();
        var wrong = new ArrayList<String>();
        Matcher rows = ROW.matcher(page);
        int count = 0;
        while (rows.find()) {
            count++;
            boolean there = rows.group(3).equals("there");
            NAME.matcher(rows.group(2))
                    .results()
                    .filter(name -> has(name.group(1), name.group(2)) != there)
                    .forEach(name -> wrong.add(name.group()));
        }
        assertThat(count).isEqualTo(46);
        NAME.matcher(page.substring(page.indexOf("What is here and not there")))
                .results()
                .filter(name -> !has(name.group(1), name.group(2)))
                .forEach(name -> wrong.add(name.group()));
        assertThat(wrong).isEmpty();
    }

    private static boolean has(String type, String method) {
        return Stream.of(TYPES.get(type).getMethods()).map(Method::getName).anyMatch(method::equals);
    }

    /** The names of the API page, up to where it describes them again in full. */
    @Test
    void hasEveryNameOfTheApiPage() throws IOException {
        Path api = SharedData.folder(".").resolve("../spec/session-api.txt").normalize();
        String listed = Files.readString(api);
        var expected = new TreeSet<String>();
        LISTED.matcher(listed.substring(0, listed.indexOf("\nfreeze()")) + "\nfreeze()")
                .results()
                .forEach(name -> expected.add(name.group(1)));
        List<String> named =
                ROW.matcher(page()).results().map(row -> row.group(1)).toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(named)).isEqualTo(expected);
    }
}
