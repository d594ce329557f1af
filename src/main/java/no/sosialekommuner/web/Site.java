package no.sosialekommuner.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation is known from outside.
 *
 * @param url the address that mails and feeds lead to, without a slash at the end
 * @param demo whether this is the sample community, with sign-in by one click and mail that can be looked at
 * @param rateLimit whether callers are held back when they ask too much; off only for loads on one's own machine
 */
@ConfigurationProperties("sk.site")
public record Site(
        @DefaultValue("http://localhost:8080") String url,
        @DefaultValue("false") boolean demo,
        @DefaultValue("true") boolean rateLimit) {}
