package no.sosialekommuner.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import no.sosialekommuner.database.Remembered;
import org.springframework.stereotype.Component;

/** How the mail is getting on, for whoever watches the figures; asked of the database at most every ten seconds. */
@Component
class MailFigures implements MeterBinder {

    private final Remembered<String, MailGate> gate;

    MailFigures(MailQueue queue) {
        this.gate = Remembered.known(Duration.ofSeconds(10), _ -> queue.gate());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "sk.mail.waiting", it -> it.prompt() + it.notices());
        gauge(registry, "sk.mail.given.up", MailGate::givenUp);
        gauge(registry, "sk.mail.paused", it -> it.pausedAt() == null ? 0 : 1);
        gauge(
                registry,
                "sk.mail.down.seconds",
                it -> it.downSince() == null
                        ? 0
                        : Duration.between(it.downSince(), Instant.now()).toSeconds());
        gauge(
                registry,
                "sk.mail.oldest.seconds",
                it -> it.oldest() == null
                        ? 0
                        : Duration.between(it.oldest(), Instant.now()).toSeconds());
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<MailGate> of) {
        Gauge.builder(name, gate, it -> of.applyAsDouble(it.get(""))).register(registry);
    }
}
