package io.vitrine.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.store.Families;
import io.vitrine.store.FamilyWords;
import io.vitrine.store.Store;
import io.vitrine.store.duckdb.DuckDbStore;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MemoryFamiliesTest {
    @Test
    void comeTogetherInMemory() {
        try (Families families = new MemoryFamilies(1 << 20, () -> {
            throw new AssertionError("there was room");
        })) {
            FamilyWords.checkOrder(families);
        }
    }

    @Test
    void comeTogetherWhenTheyMoveInBetween() {
        try (Store store = DuckDbStore.inMemory();
                Families families = new MemoryFamilies(400, store::families)) {
            FamilyWords.checkOrder(families);
        }
    }

    @Test
    void takeRowsThatAreLongerThanABlock() {
        String row = "x".repeat(3 << 20);
        try (Families families = new MemoryFamilies(1 << 26, () -> {
            throw new AssertionError("there was room");
        })) {
            families.parent("a", FamilyWords.bytes(row));
            families.child("a", FamilyWords.bytes("small"));
            families.child("a", FamilyWords.bytes(row));
            assertThat(FamilyWords.all(families).get(0).row()).isEqualTo(row);
            assertThat(FamilyWords.all(families).get(0).children()).containsExactly("small", row);
        }
    }

    /** However much is in memory before the rest goes to the store, the families are those that the store alone makes. */
    @Property(tries = 20)
    void areTheSameWhereverTheyAre(@ForAll long seed) {
        var random = new Random(seed);
        try (Store store = DuckDbStore.inMemory();
                Families tables = store.families();
                Families mixed = new MemoryFamilies(random.nextInt(12_000), store::families)) {
            for (int i = 0; i < 200; i++) {
                String id = "i" + random.nextInt(60);
                byte[] row = FamilyWords.bytes("r" + i);
                boolean parent = random.nextInt(4) == 0;
                for (Families families : new Families[] {tables, mixed}) {
                    if (parent) {
                        families.parent(id, row);
                    } else {
                        families.child(id, row);
                    }
                }
            }
            assertThat(FamilyWords.all(mixed)).isEqualTo(FamilyWords.all(tables));
            assertThat(FamilyWords.orphans(mixed)).isEqualTo(FamilyWords.orphans(tables));
        }
    }
}
