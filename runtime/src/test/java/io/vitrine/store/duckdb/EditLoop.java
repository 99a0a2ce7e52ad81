package io.vitrine.store.duckdb;

import io.vitrine.model.FieldPath;
import io.vitrine.store.Change;
import io.vitrine.store.Conflict;
import io.vitrine.store.Edited;
import io.vitrine.store.Hands;
import io.vitrine.store.Store;
import io.vitrine.view.View;
import java.nio.file.Path;
import java.util.List;

/** A program that tags, sets values and undoes until it is killed, and says the number of each entry once it is committed. */
final class EditLoop {
    private EditLoop() {}

    public static void main(String[] args) {
        try (Store store = DuckDbStore.open(Path.of(args[0]))) {
            for (int i = 0; ; i++) {
                int turn = i;
                Edited did = store.transaction(tx -> switch (turn % 3) {
                    case 0 ->
                        tx.edit(
                                "d",
                                Hands.signed("a"),
                                new Change.TagSamples(List.of(View.all()), List.of("t" + turn)));
                    case 1 ->
                        tx.edit(
                                "d",
                                Hands.signed("a"),
                                new Change.SetValue(List.of(View.all()), FieldPath.of("n"), (long) -turn));
                    default -> {
                        var history = tx.history("d");
                        long last = history.get(history.size() - 1).entry();
                        yield tx.undo("d", Hands.signed("a"), last, Conflict.LEAVE);
                    }
                });
                System.out.println(did.entry());
            }
        }
    }
}
