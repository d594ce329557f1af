package no.sosialekommuner.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;

/** Chooses the database: {@code SK_DB_URL} when it is set, the embedded server of the data folder otherwise. */
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

    private static final String OWN_SERVER = "'${sk.db.url:}' != ''";
    private static final String EMBEDDED_SERVER = "'${sk.db.url:}' == ''";

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(EMBEDDED_SERVER)
    EmbeddedServer embeddedServer(
            @Value("${sk.data}") Path dataFolder,
            @Value("${sk.db.binaries}") Path binaries,
            @Value("${sk.db.count-statements:false}") boolean countStatements,
            ApplicationContext context) {
        boolean command = !(context instanceof WebApplicationContext);
        return EmbeddedServer.in(dataFolder, binaries, command, countStatements);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(EMBEDDED_SERVER)
    HikariDataSource embeddedDataSource(EmbeddedServer server, @Value("${sk.db.connections}") int connections) {
        return pool(server.jdbcUrl(), "postgres", server.password(), connections);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(OWN_SERVER)
    HikariDataSource ownDataSource(
            @Value("${sk.db.url:}") String url,
            @Value("${sk.db.user:#{null}}") @Nullable String user,
            @Value("${sk.db.password:#{null}}") @Nullable String password,
            @Value("${sk.db.connections}") int connections) {
        return pool(url, user, password, connections);
    }

    private static HikariDataSource pool(
            String url, @Nullable String user, @Nullable String password, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.addDataSourceProperty("prepareThreshold", "3");
        pool.addDataSourceProperty("ApplicationName", "sosiale-kommuner");
        return pool;
    }
}
