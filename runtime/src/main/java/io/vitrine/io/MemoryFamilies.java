package io.vitrine.io;

import io.vitrine.store.Families;
import io.vitrine.store.Store;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Families that are kept in memory while they are few, and move to the store when they are not: tables cost several times
 * as long, memory is bounded.
 */
final class MemoryFamilies implements Families {
    private static final long MOST_BYTES = 256L << 20;

    private final long mostBytes;
    private final Supplier<Families> elsewhere;
    private FamilyRows rows = new FamilyRows();
    private @Nullable Families moved;

    /** In memory up to {@code mostBytes}, then in what {@code elsewhere} gives. */
    MemoryFamilies(long mostBytes, Supplier<Families> elsewhere) {
        this.mostBytes = mostBytes;
        this.elsewhere = elsewhere;
    }

    /** With as much memory as this process can spare. */
    static MemoryFamilies of(Store store) {
        return new MemoryFamilies(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8), store::families);
    }

    @Override
    public void parent(String id, byte[] row) {
        if (moved == null) {
            rows.parent(id, row);
            moveIfMany();
        } else {
            moved.parent(id, row);
        }
    }

    @Override
    public void child(String parentId, byte[] row) {
        if (moved == null) {
            rows.child(parentId, row);
            moveIfMany();
        } else {
            moved.child(parentId, row);
        }
    }

    private void moveIfMany() {
        if (rows.size() > mostBytes) {
            Families tables = elsewhere.get();
            moved = tables;
            rows.parents().forEach(parent -> tables.parent(rows.id(parent), rows.bytes(parent)));
            rows.children().forEach(child -> tables.child(rows.id(child), rows.bytes(child)));
            rows = new FamilyRows();
        }
    }

    @Override
    public void forEach(Consumer<Family> action) {
        if (moved != null) {
            moved.forEach(action);
            return;
        }
        rows.parents().forEach(parent -> {
            boolean repeated = !rows.isFirst(parent);
            List<ByteBuffer> children = new ArrayList<>();
            if (!repeated) {
                rows.childrenOf(parent).forEach(child -> children.add(rows.row(child)));
            }
            action.accept(new Family(rows.id(parent), rows.row(parent), children, repeated));
        });
    }

    @Override
    public void forEachOrphan(BiConsumer<String, ByteBuffer> action) {
        if (moved != null) {
            moved.forEachOrphan(action);
            return;
        }
        rows.children().filter(rows::isOrphan).forEach(child -> action.accept(rows.id(child), rows.row(child)));
    }

    @Override
    public void close() {
        if (moved != null) {
            moved.close();
        }
    }
}
