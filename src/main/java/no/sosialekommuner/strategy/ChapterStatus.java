package no.sosialekommuner.strategy;

import java.util.Locale;

/** How far a chapter has come. That it has begun is seen by itself; that it is ready is said by those who write it. */
public enum ChapterStatus {
    NOT_BEGUN,
    IN_PROGRESS,
    READY;

    /** As in the API and in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
