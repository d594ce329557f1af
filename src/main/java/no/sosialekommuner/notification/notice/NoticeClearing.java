package no.sosialekommuner.notification.notice;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Clears away what nobody looks up any more. */
@Component
@ConditionalOnWebApplication
class NoticeClearing extends Rounds {

    private final Notices notices;

    NoticeClearing(Notices notices) {
        super("notice-clearing", Duration.ofMinutes(7), Duration.ofHours(6));
        this.notices = notices;
    }

    @Override
    protected void round() {
        notices.clear();
    }
}
