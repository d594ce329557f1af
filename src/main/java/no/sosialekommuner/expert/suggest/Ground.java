package no.sosialekommuner.expert.suggest;

import java.util.Locale;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;

/**
 * Why somebody may know the answer.
 *
 * @param subject name of the topic or the panel, in the reader's language
 * @param times how many answers or articles, of those that were looked at
 */
public record Ground(Sort what, String subject, int times) {

    /** From here on it is many: nobody's count is compared with another's. */
    private static final int MANY = 10;

    /** To whom it is about, within a sentence: "du har erfaring med flom". */
    public String toYou(Language language, Texts texts) {
        return texts.text(language, "expert.suggest.you." + what.code(), named(), counted());
    }

    /** Panels are names; topics stand in the middle of a sentence. */
    public String named() {
        boolean shouted = subject.length() > 1 && Character.isUpperCase(subject.charAt(1));
        return what == Sort.PANEL || shouted || subject.isEmpty()
                ? subject
                : subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1);
    }

    /** No further than many. */
    public int counted() {
        return Math.min(times, MANY);
    }

    /** What speaks for somebody. */
    public enum Sort {
        PANEL,
        ANSWERED,
        EXPERIENCE,
        WROTE,
        AREA;

        /** As in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
