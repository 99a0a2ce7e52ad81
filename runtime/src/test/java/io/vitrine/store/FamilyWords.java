package io.vitrine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Families whose rows are words. */
public final class FamilyWords {
    private FamilyWords() {}

    /** A family, to be read and compared. */
    public record Words(String id, String row, List<String> children, boolean repeated) {}

    public static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    private static String word(ByteBuffer row) {
        return StandardCharsets.UTF_8.decode(row).toString();
    }

    public static List<Words> all(Families families) {
        var all = new ArrayList<Words>();
        families.forEach(family -> all.add(new Words(
                family.id(),
                word(family.row()),
                family.children().stream().map(FamilyWords::word).toList(),
                family.repeated())));
        return all;
    }

    /** As id=row. */
    public static List<String> orphans(Families families) {
        var all = new ArrayList<String>();
        families.forEachOrphan((id, row) -> all.add(id + "=" + word(row)));
        return all;
    }

    /** Fills {@code families} in no order and checks how they come out. */
    public static void checkOrder(Families families) {
        families.child("b", bytes("b1"));
        families.parent("a", bytes("A"));
        families.child("a", bytes("a1"));
        families.parent("b", bytes("B"));
        families.parent("a", bytes("again"));
        families.child("x'\"", bytes("lost"));
        families.child("a", bytes("a2"));
        families.child("y", bytes(""));
        assertThat(all(families))
                .containsExactly(
                        new Words("a", "A", List.of("a1", "a2"), false),
                        new Words("b", "B", List.of("b1"), false),
                        new Words("a", "again", List.of(), true));
        assertThat(orphans(families)).containsExactly("x'\"=lost", "y=");
    }
}
