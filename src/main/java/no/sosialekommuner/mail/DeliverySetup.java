package no.sosialekommuner.mail;

import no.sosialekommuner.web.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Over SMTP where a server is named. Else the sample community shows mail at {@code /utboks}, and others in the log. */
@Configuration(proxyBeanMethods = false)
class DeliverySetup {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySetup.class);

    @Bean
    Delivery delivery(
            @Value("${sk.smtp.url}") String url,
            @Value("${sk.smtp.from}") String from,
            Site site,
            ReturnAddresses returns,
            AccessTokens tokens) {
        if (!url.isBlank()) {
            return new Smtp(url, from, site, returns::of, tokens);
        }
        return site.demo() ? _ -> {} : DeliverySetup::print;
    }

    private static void print(Letter letter) {
        LOG.info("To {}: {}\n\n{}\n", letter.recipient(), letter.subject(), letter.text());
    }
}
