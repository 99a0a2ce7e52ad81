package io.vitrine.store.duckdb;

import io.vitrine.model.VitrineException;
import io.vitrine.sql.Sql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** One connection, in one transaction at a time; for one thread at a time. */
final class Db implements AutoCloseable {
    private final DuckDBConnection connection;
    private final Statements statements;
    private boolean broken;
    private @Nullable Consumer<String> listener;
    private volatile @Nullable Statement running;

    /** Makes a value of the row at hand. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Looks at the row at hand. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    Db(DuckDBConnection connection) throws SQLException {
        this(connection, 0);
    }

    private Db(DuckDBConnection connection, int keptStatements) throws SQLException {
        this.connection = connection;
        this.statements = new Statements(connection, keptStatements);
        connection.setAutoCommit(false);
    }

    /** Tells {@code listener} every statement from now on, with its values; null tells nobody. */
    void tell(@Nullable Consumer<String> listener) {
        this.listener = listener;
    }

    /** Stops the statement that runs, if one does, which then fails. Any thread. */
    void interrupt() {
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                System.getLogger(Db.class.getName()).log(System.Logger.Level.DEBUG, "it had ended", e);
            }
        }
    }

    void each(Sql sql, Reader reader) {
        try (Statements.Use use = statements.take(sql.text())) {
            fill(use.statement(), sql);
            try (ResultSet rows = use.statement().executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw failed(sql.text(), e);
        }
    }

    <T> List<T> list(Sql sql, Mapper<T> mapper) {
        var all = new ArrayList<T>();
        each(sql, row -> all.add(mapper.map(row)));
        return all;
    }

    <T> Optional<T> first(Sql sql, Mapper<T> mapper) {
        return list(sql, mapper).stream().findFirst();
    }

    long number(Sql sql) {
        return list(sql, row -> row.getLong(1)).get(0);
    }

    boolean any(Sql sql) {
        return number(Sql.of("SELECT count(*) FROM ({} LIMIT 1)", sql)) > 0;
    }

    /** Runs a statement; returns how many rows it changed. */
    long update(Sql sql) {
        try (Statements.Use use = statements.take(sql.text())) {
            fill(use.statement(), sql);
            return use.statement().executeUpdate();
        } catch (SQLException e) {
            throw failed(sql.text(), e);
        }
    }

    void run(String sql) {
        if (listener != null) {
            listener.accept(sql);
        }
        try (Statement statement = connection.createStatement()) {
            running = statement;
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    DuckDBAppender appender(String table) {
        try {
            return connection.createAppender(table);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Ends the transaction without changes; a connection that cannot is broken. */
    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            broken = true;
        }
    }

    /** Whether an error was seen; such a connection is not used again (it may hang in a half-dead transaction). */
    boolean isBroken() {
        return broken;
    }

    Db duplicate() {
        return duplicate(0);
    }

    /** Another connection, which keeps {@code keptStatements} statements ready that it was asked last. */
    Db duplicate(int keptStatements) {
        try {
            return new Db(connection.duplicate().unwrap(DuckDBConnection.class), keptStatements);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The failure of a statement; who reads the stack trace finds the statement in it. */
    private VitrineException failed(String sql, SQLException e) {
        e.addSuppressed(new IllegalStateException("in " + sql));
        return failed(e);
    }

    VitrineException failed(SQLException e) {
        broken = true;
        return StoreProblems.failed(e);
    }

    @Override
    public void close() {
        try {
            statements.close();
            connection.close();
        } catch (SQLException e) {
            broken = true;
        }
    }

    private void fill(PreparedStatement statement, Sql sql) throws SQLException {
        if (listener != null) {
            listener.accept(sql.toString());
        }
        running = statement;
        int index = 1;
        for (Object value : sql.params()) {
            if (value instanceof Sql.Array array) {
                statement.setArray(
                        index,
                        connection.createArrayOf(array.type(), array.values().toArray()));
            } else {
                statement.setObject(index, value);
            }
            index++;
        }
    }
}
