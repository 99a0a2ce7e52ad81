package io.vitrine.io;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rows of families, packed: each has a number, in the order they were added, and children of one id are a chain. An
 * object for each would take several times the memory. For one thread.
 */
final class FamilyRows {
    private static final int BLOCK = 1 << 20;
    private static final int NONE = -1;
    /** About what an id takes with all that is kept of it, and a row beside its bytes. */
    private static final int BYTES_OF_ID = 120;

    private static final int BYTES_OF_ROW = 20;

    private final List<byte[]> blocks = new ArrayList<>();
    private int blockUsed = BLOCK;
    private long bytes;

    private final Map<String, Integer> numberOfId = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private int[] firstParent = new int[64];
    private int[] firstChild = new int[64];
    private int[] lastChild = new int[64];

    private final BitSet parents = new BitSet();
    private int count;
    private int[] idOf = new int[1024];
    private int[] block = new int[1024];
    private int[] offset = new int[1024];
    private int[] length = new int[1024];
    private int[] next = new int[1024];

    void parent(String id, byte[] row) {
        int number = add(id, row);
        parents.set(number);
        if (firstParent[idOf[number]] == NONE) {
            firstParent[idOf[number]] = number;
        }
    }

    void child(String parentId, byte[] row) {
        int number = add(parentId, row);
        int id = idOf[number];
        if (firstChild[id] == NONE) {
            firstChild[id] = number;
        } else {
            next[lastChild[id]] = number;
        }
        lastChild[id] = number;
    }

    private int add(String id, byte[] row) {
        if (count == idOf.length) {
            idOf = Arrays.copyOf(idOf, 2 * count);
            block = Arrays.copyOf(block, 2 * count);
            offset = Arrays.copyOf(offset, 2 * count);
            length = Arrays.copyOf(length, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
        }
        if (row.length > BLOCK - blockUsed) {
            blocks.add(new byte[Math.max(BLOCK, row.length)]);
            blockUsed = 0;
        }
        System.arraycopy(row, 0, blocks.get(blocks.size() - 1), blockUsed, row.length);
        idOf[count] = numberOf(id);
        block[count] = blocks.size() - 1;
        offset[count] = blockUsed;
        length[count] = row.length;
        next[count] = NONE;
        blockUsed += row.length;
        bytes += row.length;
        return count++;
    }

    private int numberOf(String id) {
        Integer known = numberOfId.get(id);
        if (known != null) {
            return known;
        }
        int number = ids.size();
        if (number == firstParent.length) {
            firstParent = Arrays.copyOf(firstParent, 2 * number);
            firstChild = Arrays.copyOf(firstChild, 2 * number);
            lastChild = Arrays.copyOf(lastChild, 2 * number);
        }
        firstParent[number] = NONE;
        firstChild[number] = NONE;
        ids.add(id);
        numberOfId.put(id, number);
        return number;
    }

    /** Bytes of memory, about. */
    long size() {
        return bytes + (long) BYTES_OF_ROW * count + (long) BYTES_OF_ID * ids.size();
    }

    /** The numbers of all parents. */
    IntStream parents() {
        return parents.stream();
    }

    /** The numbers of all children. */
    IntStream children() {
        return IntStream.range(0, count).filter(number -> !parents.get(number));
    }

    /** Of the children of the id that a row has. */
    IntStream childrenOf(int number) {
        return IntStream.iterate(firstChild[idOf[number]], child -> child != NONE, child -> next[child]);
    }

    /** Whether a parent is the first one of its id. */
    boolean isFirst(int parent) {
        return firstParent[idOf[parent]] == parent;
    }

    /** Whether no parent has the id of a row. */
    boolean isOrphan(int child) {
        return firstParent[idOf[child]] == NONE;
    }

    String id(int number) {
        return ids.get(idOf[number]);
    }

    /** A row, not copied. */
    ByteBuffer row(int number) {
        return ByteBuffer.wrap(blocks.get(block[number]), offset[number], length[number])
                .asReadOnlyBuffer();
    }

    byte[] bytes(int number) {
        int from = offset[number];
        return Arrays.copyOfRange(blocks.get(block[number]), from, from + length[number]);
    }
}
