package io.vitrine.io.coco;

import io.vitrine.io.PixelBox;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Images and boxes as bytes and back, for the time that they are put by: to read JSON twice costs more. Any thread. */
final class CocoRows {
    private final Words words = new Words();

    byte[] write(CocoImage image) {
        var row = new RowOut(words).number(image.index()).text(image.id()).text(image.fileName());
        row.number(image.width()).number(image.height()).values(image.fields());
        texts(row, image.tags());
        texts(row, image.odd());
        return row.bytes();
    }

    CocoImage image(ByteBuffer bytes) {
        var row = new RowIn(words, bytes);
        long index = row.number();
        String id = row.text();
        String fileName = row.text();
        long width = row.number();
        long height = row.number();
        var fields = row.values();
        return new CocoImage(index, id, fileName, width, height, texts(row), fields, texts(row));
    }

    byte[] write(CocoBox box) {
        PixelBox at = box.box();
        var row = new RowOut(words).flag(box.predicted()).number(box.index()).word(box.category());
        row.real(at.x()).real(at.y()).real(at.width()).real(at.height());
        row.flag(box.score() != null);
        if (box.score() != null) {
            row.real(box.score());
        }
        return row.values(box.attributes()).bytes();
    }

    /** The box in {@code bytes}, of the image of this id. */
    CocoBox box(String image, ByteBuffer bytes) {
        var row = new RowIn(words, bytes);
        boolean predicted = row.flag();
        long index = row.number();
        String category = row.word();
        var at = new PixelBox(row.real(), row.real(), row.real(), row.real());
        @Nullable Double score = row.flag() ? (Double) row.real() : null;
        return new CocoBox(predicted, index, image, category, at, score, row.values());
    }

    private static void texts(RowOut row, List<String> texts) {
        row.number(texts.size());
        texts.forEach(row::word);
    }

    private static List<String> texts(RowIn row) {
        int count = (int) row.number();
        var texts = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            texts.add(row.word());
        }
        return texts;
    }
}
