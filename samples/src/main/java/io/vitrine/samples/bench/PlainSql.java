package io.vitrine.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The same edits in plain SQL on a copy of a store that nobody has open: what the database itself takes, without a history, a
 * check or anyone who hears of it.
 */
final class PlainSql {
    private final Meter meter;
    private final Connection connection;

    private PlainSql(Meter meter, Connection connection) {
        this.meter = meter;
        this.connection = connection;
    }

    /** Measures on a copy of {@code store}, which has {@code dataset}. */
    static void measure(Meter meter, Path store, String dataset) throws IOException {
        Path copy = Files.copy(store, store.resolveSibling("plain.duckdb"), StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + copy)) {
            connection.setAutoCommit(false);
            new PlainSql(meter, connection).tagAll(dataset);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(copy);
        }
    }

    private void tagAll(String dataset) throws SQLException {
        String tables = "d" + key(dataset);
        meter.act("tag all samples in plain SQL, on a copy", "", round -> () -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO " + tables + "_tags SELECT key, pos, ? FROM " + tables + "_samples")) {
                insert.setString(1, "plain-" + round);
                insert.executeUpdate();
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        double times = meter.median("tag all samples") / meter.median("tag all samples in plain SQL, on a copy");
        meter.add(new Row("tag all samples, compared with that", "times", Spread.of(times), null, "< 3", ""));
        meter.act("take that away in plain SQL, tag by tag", "", round -> () -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + tables + "_tags WHERE tag = ?")) {
                delete.setString(1, "plain-" + round);
                delete.executeUpdate();
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private long key(String dataset) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT key FROM datasets WHERE name = ?")) {
            find.setString(1, dataset);
            try (ResultSet found = find.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
