package no.sosialekommuner.notification.push;

import com.zerodeplibs.webpush.PushSubscription;
import com.zerodeplibs.webpush.httpclient.StandardHttpClientRequestPreparer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.sosialekommuner.web.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands messages to the push services of the browsers' makers (RFC 8030), encrypted for the browser alone (RFC 8291). */
@Component
class PushSender {

    private static final Logger LOG = LoggerFactory.getLogger(PushSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SIGNED_FOR_HOURS = 12;

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int SERVERS_FAULT = 500;

    private final PushMessages messages;
    private final Devices devices;
    private final PushKeys keys;
    private final PushServices services;
    private final Site site;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PushSender(PushMessages messages, Devices devices, PushKeys keys, PushServices services, Site site) {
        this.messages = messages;
        this.devices = devices;
        this.keys = keys;
        this.services = services;
        this.site = site;
    }

    /**
     * Sends the next message that is due. A node that dies between sending and noting it sends it once more; the browser shows
     * it in the place of the first.
     *
     * @return whether there was one
     */
    boolean next() {
        Optional<PushMessage> next = messages.take();
        next.ifPresent(message -> devices.find(message.device())
                .ifPresentOrElse(device -> send(message, device), () -> messages.done(message)));
        return next.isPresent();
    }

    private void send(PushMessage message, Device device) {
        if (!services.isKnown(device.endpoint())) {
            devices.gone(device.id());
            return;
        }
        try {
            HttpResponse<Void> answer = http.send(request(message, device), HttpResponse.BodyHandlers.discarding());
            answered(message, device, answer);
        } catch (IOException e) {
            LOG.info("Push message {} could not be sent and is tried again: {}", message.id(), e.toString());
            messages.again(message, Duration.ZERO);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void answered(PushMessage message, Device device, HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status == NOT_FOUND || status == GONE) {
            devices.gone(device.id());
        } else if (status == TOO_MANY || status >= SERVERS_FAULT) {
            messages.again(
                    message,
                    Duration.ofSeconds(
                            answer.headers().firstValueAsLong("Retry-After").orElse(0)));
        } else {
            if (status >= 300) {
                LOG.warn("Push message {} was refused with {}", message.id(), status);
            }
            messages.done(message);
        }
    }

    private HttpRequest request(PushMessage message, Device device) {
        PushSubscription.Keys secrets = new PushSubscription.Keys();
        secrets.setP256dh(device.key());
        secrets.setAuth(device.auth());
        PushSubscription subscription = new PushSubscription();
        subscription.setEndpoint(device.endpoint());
        subscription.setKeys(secrets);
        var request = StandardHttpClientRequestPreparer.getBuilder()
                .pushSubscription(subscription)
                .vapidJWTExpiresAfter(SIGNED_FOR_HOURS, TimeUnit.HOURS)
                .vapidJWTSubject(site.url())
                .pushMessage(message.content())
                .ttl(PushMessages.GOOD_FOR.toHours(), TimeUnit.HOURS)
                .topic(message.topic());
        return (message.urgent() ? request.urgencyHigh() : request.urgencyNormal())
                .build(keys.keys())
                .toRequestBuilder()
                .timeout(PATIENCE)
                .build();
    }
}
