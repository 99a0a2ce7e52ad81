package io.vitrine.groovy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Tables of test cases: a line each, escapes as in Java, comments after {@code #}. */
final class Tables {
    private Tables() {}

    static List<List<String>> read(String name, String separator, int cells) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line -> List.of(line.split(Pattern.quote(separator), cells)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turns {@code \n} and {@code \u005Cu0000} into what they stand for. */
    static String unescaped(String cell) {
        return cell.replace("\\n", "\n").replace("\\u0000", "\0");
    }
}
