package no.sosialekommuner.database;

import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Also where parts are made only when they are asked for, a database that does not start is found out at the start. */
@Configuration(proxyBeanMethods = false)
class StartFirst {

    @Bean
    static LazyInitializationExcludeFilter databaseIsNotLazy() {
        return LazyInitializationExcludeFilter.forBeanTypes(DataSource.class, FlywayMigrationInitializer.class);
    }
}
