package no.sosialekommuner.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings one schema after the other up to date, each from its own folder and with its own history, in the written order:
 * a module comes after those that its foreign keys name.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private final List<String> modules;

    ModuleMigrations(@Value("${sk.db.migrations}") List<String> modules) {
        this.modules = modules;
    }

    @Override
    public void migrate(Flyway defaults) {
        for (String module : modules) {
            Flyway.configure()
                    .configuration(defaults.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}
