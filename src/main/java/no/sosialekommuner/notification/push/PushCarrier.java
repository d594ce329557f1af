package no.sosialekommuner.notification.push;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.sosialekommuner.notification.Deliveries;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Parcel;
import no.sosialekommuner.notification.push.PushMessages.NewMessage;
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

    /** For as many members as are told at once by one statement. */
    @Override
    public void carry(List<Parcel> parcels) {
        messages.addAll(parcels.stream().flatMap(this::messages).toList());
    }

    private Stream<NewMessage> messages(Parcel parcel) {
        return parcel.items().size() <= FEW
                ? parcel.items().stream().map(item -> one(parcel, item.notice()))
                : Stream.of(many(parcel));
    }

    /** A telephone lies on the table with its screen up: what is confidential is not on it. */
    private NewMessage one(Parcel parcel, Notice notice) {
        Language language = parcel.to().language();
        Notice.Words words = (key, arguments) -> texts.text(language, key, arguments);
        return message(
                parcel,
                "v" + notice.id(),
                notice.urgent(),
                Map.of(
                        "title", notice.confidential() ? confidential(language) : notice.line(words),
                        "body", notice.becauseOutside(words),
                        "address", notice.confidential() ? notice.bareAddress() : notice.address()));
    }

    private NewMessage many(Parcel parcel) {
        boolean urgent = parcel.items().stream().anyMatch(item -> item.notice().urgent());
        Language language = parcel.to().language();
        Notice first = parcel.items().getFirst().notice();
        return message(
                parcel,
                "mange",
                urgent,
                Map.of(
                        "title",
                        texts.text(
                                language,
                                "notification.push.many",
                                parcel.items().size()),
                        "body",
                        first.confidential() ? confidential(language) : first.title(),
                        "address",
                        "/varsler"));
    }

    private String confidential(Language language) {
        return texts.text(language, "notification.mail.short.confidential");
    }

    private NewMessage message(Parcel parcel, String topic, boolean urgent, Map<String, String> content) {
        Map<String, String> all = new TreeMap<>(content);
        all.put("tag", topic);
        all.put("lang", parcel.to().language().code());
        return new NewMessage(parcel.to().id(), topic, urgent, json.writeValueAsString(all));
    }
}
