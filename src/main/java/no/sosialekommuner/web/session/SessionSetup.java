package no.sosialekommuner.web.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/**
 * Puts the memory before the database, for the filter that Spring Session sets up. The cookie is described in
 * {@code application.yaml} and lasts as long.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "web.spring_session", maxInactiveIntervalInSeconds = SessionSetup.SIXTY_DAYS)
class SessionSetup {

    static final int SIXTY_DAYS = 60 * 24 * 60 * 60;

    @Bean
    @Primary
    RememberedSessions rememberedSessions(JdbcIndexedSessionRepository stored) {
        return new RememberedSessions(stored);
    }
}
