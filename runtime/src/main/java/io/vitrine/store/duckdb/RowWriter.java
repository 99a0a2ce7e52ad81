package io.vitrine.store.duckdb;

import io.vitrine.model.Point;
import io.vitrine.sql.AnyJson;
import io.vitrine.sql.Kind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Adds rows to one table, value by value in the order of its columns. */
final class RowWriter implements AutoCloseable {
    private final Db db;
    private final DuckDBAppender appender;

    RowWriter(Db db, String table) {
        this.db = db;
        this.appender = db.appender(table);
    }

    /** Something that the appender does. */
    private interface Step {
        void run() throws SQLException;
    }

    RowWriter begin() {
        return step(appender::beginRow);
    }

    void end() {
        step(appender::endRow);
    }

    RowWriter key(long value) {
        return step(() -> appender.append(value));
    }

    RowWriter position(int value) {
        return step(() -> appender.append(value));
    }

    RowWriter real(double value) {
        return step(() -> appender.append(value));
    }

    RowWriter nothing() {
        return step(appender::appendNull);
    }

    RowWriter text(@Nullable String value) {
        return value == null ? nothing() : step(() -> appender.append(value));
    }

    RowWriter whole(@Nullable Long value) {
        return value == null ? nothing() : key(value);
    }

    RowWriter real(@Nullable Double value) {
        return value == null ? nothing() : real(value.doubleValue());
    }

    RowWriter bool(@Nullable Boolean value) {
        return value == null ? nothing() : step(() -> appender.append(value.booleanValue()));
    }

    RowWriter bytes(byte[] value) {
        return step(() -> appender.append(value));
    }

    RowWriter list(@Nullable List<?> value) {
        return value == null ? nothing() : step(() -> appender.append(value));
    }

    /** Points as a flat list of x and y. */
    RowWriter points(@Nullable List<Point> points) {
        return points == null ? nothing() : step(() -> appender.append(flat(points)));
    }

    RowWriter shapes(@Nullable List<List<Point>> shapes) {
        return shapes == null ? nothing() : list(nested(shapes));
    }

    RowWriter shapesOfShapes(List<List<List<Point>>> shapes) {
        return list(shapes.stream().map(RowWriter::nested).toList());
    }

    /** A value of a field, in a column of {@code kind}. */
    RowWriter value(Kind kind, @Nullable Object value) {
        if (value == null) {
            return nothing();
        }
        if (kind.base() == Kind.Base.ANY) {
            return text(AnyJson.write(value));
        }
        if (kind.list()) {
            return list(kind.base() == Kind.Base.DATE ? millis((List<?>) value) : (List<?>) value);
        }
        return switch (kind.base()) {
            case BOOL -> bool((Boolean) value);
            case INT -> key((Long) value);
            case FLOAT -> real(((Number) value).doubleValue());
            case DATE -> key(((Instant) value).toEpochMilli());
            default -> text((String) value);
        };
    }

    private static List<@Nullable Long> millis(List<?> instants) {
        var millis = new ArrayList<@Nullable Long>();
        instants.forEach(instant -> millis.add(instant == null ? null : ((Instant) instant).toEpochMilli()));
        return millis;
    }

    private static double[] flat(List<Point> points) {
        var flat = new double[2 * points.size()];
        int i = 0;
        for (Point point : points) {
            flat[i++] = point.x();
            flat[i++] = point.y();
        }
        return flat;
    }

    private static List<List<Double>> nested(List<List<Point>> shapes) {
        var nested = new ArrayList<List<Double>>();
        for (List<Point> shape : shapes) {
            var flat = new ArrayList<Double>();
            shape.forEach(point -> {
                flat.add(point.x());
                flat.add(point.y());
            });
            nested.add(flat);
        }
        return nested;
    }

    private RowWriter step(Step step) {
        try {
            step.run();
            return this;
        } catch (SQLException e) {
            throw db.failed(e);
        }
    }

    @Override
    public void close() {
        step(appender::close);
    }
}
