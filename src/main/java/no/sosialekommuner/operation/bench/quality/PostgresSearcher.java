package no.sosialekommuner.operation.bench.quality;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.operation.command.Refused;

/** The other yardstick: PostgreSQL's full text search for Norwegian, any of the words, in a table of this connection alone. */
final class PostgresSearcher implements Searcher {

    private final Connection connection;

    /** @param connection is kept open by whoever opened it */
    PostgresSearcher(Connection connection, List<Passage> passages) {
        this.connection = connection;
        try {
            fill(passages);
        } catch (SQLException e) {
            throw new Refused("the passages could not be written: " + e.getMessage());
        }
    }

    private void fill(List<Passage> passages) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table passage (id text, words tsvector)");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into passage (id, words) values (?, to_tsvector('norwegian', ?))")) {
            for (Passage passage : passages) {
                insert.setString(1, passage.id());
                insert.setString(2, passage.title() + "\n" + passage.text());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create index on passage using gin (words)");
            statement.execute("analyze passage");
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public List<String> find(String question) {
        try (PreparedStatement select = connection.prepareStatement("""
                select id
                  from passage,
                       cast(replace(cast(plainto_tsquery('norwegian', ?) as text), ' & ', ' | ') as tsquery) as any_word
                 where words @@ any_word
                 order by ts_rank(words, any_word) desc
                 limit 10
                """)) {
            select.setString(1, question);
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new Refused("PostgreSQL could not be asked: " + e.getMessage());
        }
    }
}
