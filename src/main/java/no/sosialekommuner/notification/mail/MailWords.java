package no.sosialekommuner.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;

/** The words and dates of a letter, in its reader's language. */
public record MailWords(Texts texts, Language language) implements Notice.Words {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Override
    public String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    String dateTime(Instant at) {
        return texts.form(language, "web.format.date-time").format(at.atZone(OSLO));
    }

    /** With a capital, as a sentence begins. */
    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** That there is something, and where; of what is confidential not even that. */
    public String something(boolean confidential, String space) {
        return confidential ? text("notification.mail.short.confidential") : text("notification.mail.short", space);
    }
}
