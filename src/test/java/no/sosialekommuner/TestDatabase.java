package no.sosialekommuner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A fresh database for each run: an embedded server in a folder of its own, or, when {@code SK_DB_URL} is set, a new
 * database on that server.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String url = environment.getProperty("SK_DB_URL", "");
        Map<String, Object> settings = new HashMap<>();
        settings.put("sk.site.rate-limit", false);
        settings.put("sk.data", freshFolder().toString());
        // Documents are read when a test says so.
        settings.put("sk.read-documents", false);
        // Tests change members behind the product's back.
        settings.put("sk.viewers-remembered", "0s");
        // Tests bring lists up to date themselves, by the clock that they have in hand.
        settings.put("sk.lists-rolled-up-every", "10d");
        settings.put("sk.retagged-every", "10d");
        settings.put("sk.answers-charged-every", "10d");
        settings.put("sk.seller.name", "Sosiale Kommuner SA");
        settings.put("sk.seller.organisation-number", "987 654 325");
        settings.put("sk.seller.street", "Prøvegata 1");
        settings.put("sk.seller.postal-code", "0150");
        settings.put("sk.seller.city", "Oslo");
        settings.put("sk.seller.email", "faktura@demo.example");
        settings.put("sk.seller.account", "1234.56.78903");
        settings.put("sk.notices-mailed-every", "10d");
        settings.put("sk.push.every", "10d");
        settings.put("sk.push.services", "push.example, *.push.example, http://127.0.0.1:");
        if (!url.isEmpty()) {
            settings.put("sk.db.url", freshDatabase(environment, url));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("test database", settings));
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String freshDatabase(ConfigurableEnvironment environment, String url) {
        String name = "sk_test_" + ProcessHandle.current().pid() + "_" + System.nanoTime();
        try (var connection = DriverManager.getConnection(
                        url, environment.getProperty("SK_DB_USER"), environment.getProperty("SK_DB_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database could be made on " + url, e);
        }
        return url.replaceFirst("/[^/?]+(\\?.*)?$", "/" + name + "$1");
    }
}
