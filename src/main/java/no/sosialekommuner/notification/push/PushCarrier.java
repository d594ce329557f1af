package no.sosialekommuner.notification.push;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.sosialekommuner.notification.Deliveries;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Parcel;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts notices into messages for devices. A message is encrypted for the browser, but may be read by whoever stands beside
 * the telephone: it says what has happened and where, and nothing of the text.
 */
@Component
class PushCarrier implements Deliveries.Carrier {

    /** More messages at once nobody looks at one by one. */
    private static final int FEW = 3;

    private final PushMessages messages;
    private final Texts texts;
    private final JsonMapper json;

    PushCarrier(PushMessages messages, Texts texts, JsonMapper json) {
        this.messages = messages;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void carry(List<Parcel> parcels) {
        parcels.forEach(this::carry);
    }

    private void carry(Parcel parcel) {
        if (parcel.items().size() <= FEW) {
            parcel.items().forEach(item -> one(parcel, item.notice()));
        } else {
            many(parcel);
        }
    }

    private void one(Parcel parcel, Notice notice) {
        Language language = parcel.to().language();
        Notice.Words words = (key, arguments) -> texts.text(language, key, arguments);
        send(
                parcel,
                "v" + notice.id(),
                notice.urgent(),
                Map.of(
                        "title", notice.says(words) + " " + notice.title(),
                        "body", notice.because(words),
                        "address", notice.address()));
    }

    private void many(Parcel parcel) {
        boolean urgent = parcel.items().stream().anyMatch(item -> item.notice().urgent());
        Language language = parcel.to().language();
        send(
                parcel,
                "mange",
                urgent,
                Map.of(
                        "title",
                                texts.text(
                                        language,
                                        "notification.push.many",
                                        parcel.items().size()),
                        "body", parcel.items().getFirst().notice().title(),
                        "address", "/varsler"));
    }

    private void send(Parcel parcel, String topic, boolean urgent, Map<String, String> content) {
        Map<String, String> all = new TreeMap<>(content);
        all.put("tag", topic);
        all.put("lang", parcel.to().language().code());
        messages.add(parcel.to().id(), topic, urgent, json.writeValueAsString(all));
    }
}
