package io.vitrine.wire;

import com.google.common.base.CaseFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The names of Java's types and constants in JSON. */
final class JsonNames {
    /** The member that says which record of its family an object is. */
    static final String TYPE = "type";

    private JsonNames() {}

    /** {@code SetView} is {@code setView}; {@code ProblemMessage}, so called beside {@code Problem}, is {@code problem}. */
    static String of(Class<?> type) {
        String name = type.getSimpleName().replaceFirst("(?<=.)Message$", "");
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_CAMEL, name);
    }

    /** {@code DROP_UNMATCHED} is {@code dropUnmatched}. */
    static String of(Enum<?> constant) {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name());
    }

    /** The records and enums of a sealed family, those of families within it included, by name. */
    static List<Class<?>> members(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(permitted -> permitted.isSealed() ? members(permitted).stream() : Stream.of(permitted))
                .distinct()
                // The order in the class file is not that of the source.
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }

    /** Whether a record is one of a family whose objects say their type. */
    static boolean isTagged(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed() && !Forms.UNTAGGED.contains(parent) || isTagged(parent)) {
                return true;
            }
        }
        return false;
    }
}
