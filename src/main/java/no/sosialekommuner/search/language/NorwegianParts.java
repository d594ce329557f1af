package no.sosialekommuner.search.language;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** One {@link Norwegian} for all; read when it is first needed. */
@Configuration(proxyBeanMethods = false)
class NorwegianParts {

    @Bean
    @Lazy
    Norwegian norwegian() {
        return Norwegian.load();
    }
}
