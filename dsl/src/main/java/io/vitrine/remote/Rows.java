package io.vitrine.remote;

import io.vitrine.model.Counts;
import io.vitrine.model.DatasetInfo;
import io.vitrine.model.HistoryEntry;
import io.vitrine.model.Problem;
import io.vitrine.model.Sample;
import io.vitrine.model.VitrineException;
import io.vitrine.view.Aggregation;
import io.vitrine.view.Query;
import io.vitrine.wire.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of an answer, a line of JSON each, read as they are asked for. The last line says that they are whole. */
final class Rows implements Iterator<Object> {
    private final BufferedReader lines;
    private final Query<?> query;
    private @Nullable Object next;
    private boolean ended;
    private int taken;

    private Rows(InputStream body, Query<?> query) {
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        this.query = query;
    }

    static Stream<Object> of(InputStream body, Query<?> query) {
        var rows = new Rows(body, query);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .onClose(() -> close(body));
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            read();
        }
        return next != null;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object row = next;
        next = null;
        taken++;
        return row;
    }

    private void read() {
        String line = line();
        if (line.startsWith("{\"end\":")) {
            ended = true;
        } else if (line.startsWith("{\"problem\":")) {
            ended = true;
            throw Wire.read(line, Failed.class).problem().asException();
        } else {
            next = row(line);
        }
    }

    /** What an answer that failed ends with. */
    private record Failed(Problem problem) {}

    private String line() {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw RemoteProblems.cutOff().asException();
            }
            return line;
        } catch (IOException e) {
            throw new VitrineException(RemoteProblems.cutOff(), e);
        }
    }

    private Object row(String line) {
        if (query instanceof Query.Aggregate ask) {
            return ask.questions().get(taken) instanceof Aggregation.Count
                    ? Wire.read(line, Long.class)
                    : Wire.read(line, Counts.class);
        }
        if (query instanceof Query.Samples) {
            return Wire.read(line, Sample.class);
        }
        if (query instanceof Query.History) {
            return Wire.read(line, HistoryEntry.class);
        }
        return query instanceof Query.Ids ? Wire.read(line, String.class) : Wire.read(line, DatasetInfo.class);
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
