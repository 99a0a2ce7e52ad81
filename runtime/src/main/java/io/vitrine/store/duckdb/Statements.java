package io.vitrine.store.duckdb;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * The statements of a connection, by their text: the ones used last stay prepared, for preparing one takes about as long as
 * running it where it reads a page. The database itself prepares them anew when tables they name have changed.
 */
final class Statements implements AutoCloseable {
    private final DuckDBConnection connection;
    private final int most;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    /** Keeps at most {@code most} statements. */
    Statements(DuckDBConnection connection, int most) {
        this.connection = connection;
        this.most = most;
    }

    /** The statement of this text, for one use; of two uses at once, each has its own. */
    Use take(String text) throws SQLException {
        PreparedStatement known = idle.remove(text);
        return new Use(text, known == null ? connection.prepareStatement(text) : known);
    }

    private void give(String text, PreparedStatement statement) throws SQLException {
        PreparedStatement other = most == 0 ? statement : idle.put(text, statement);
        if (other != null) {
            other.close();
        }
        if (idle.size() > most) {
            Iterator<PreparedStatement> eldest = idle.values().iterator();
            PreparedStatement unused = eldest.next();
            eldest.remove();
            unused.close();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
    }

    /** A statement in use; to be closed. */
    final class Use implements AutoCloseable {
        private final String text;
        private final PreparedStatement statement;

        private Use(String text, PreparedStatement statement) {
            this.text = text;
            this.statement = statement;
        }

        PreparedStatement statement() {
            return statement;
        }

        @Override
        public void close() throws SQLException {
            give(text, statement);
        }
    }
}
