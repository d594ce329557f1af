package no.sosialekommuner.member.signin;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * As long as there is no administrator, whoever starts the server finds a link in its log by which to become one. It works
 * once, for a day, and not at all when somebody else was first.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "sk.site.demo", havingValue = "false", matchIfMissing = true)
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration LIFE = Duration.ofDays(1);

    private final Administrators administrators;
    private final SignInLinks links;

    FirstAdministrator(Administrators administrators, SignInLinks links) {
        this.administrators = administrators;
        this.links = links;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (!administrators.areThere()) {
            LOG.info(
                    "There is no administrator yet. Become one within a day by opening this link:\n\n    {}\n",
                    links.address(SignInTokens.FIRST_ADMINISTRATOR, LIFE));
        }
    }
}
