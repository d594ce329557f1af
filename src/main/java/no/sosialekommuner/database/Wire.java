package no.sosialekommuner.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Connections that are held for as long as the product runs, as for LISTEN: outside the pool, which they would empty. */
@Component
public class Wire {

    private final HikariDataSource pool;

    Wire(HikariDataSource pool) {
        this.pool = pool;
    }

    /** A connection of its own to the same database; whoever opens it closes it. */
    public Connection open() throws SQLException {
        Properties settings = new Properties();
        if (pool.getUsername() != null) {
            settings.setProperty("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            settings.setProperty("password", pool.getPassword());
        }
        settings.setProperty("ApplicationName", "sosiale-kommuner-wire");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(pool.getJdbcUrl(), settings);
    }
}
