package no.sosialekommuner.notification.event;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import no.sosialekommuner.editorial.Themes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** A theme begins with its week, and nobody does anything then: so it is looked for. */
@Component
@ConditionalOnWebApplication
class ThemeBeginning extends Rounds {

    private final Themes themes;
    private final Happenings happenings;

    ThemeBeginning(Themes themes, Happenings happenings) {
        super("theme-beginning", Duration.ofMinutes(1), Duration.ofMinutes(10));
        this.themes = themes;
        this.happenings = happenings;
    }

    @Override
    protected void round() {
        happenings.themeBegun(themes.thisWeek().monday());
    }
}
