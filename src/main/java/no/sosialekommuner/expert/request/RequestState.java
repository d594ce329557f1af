package no.sosialekommuner.expert.request;

import java.util.Locale;

/** What has become of a question that asks for an expert. */
public enum RequestState {
    /** The clock goes. */
    OPEN,
    /** The clock stands: the asker must say more. */
    WAITING,
    ANSWERED,
    /** The experts do not answer, and have said why. */
    RETURNED,
    /** The asker does not need an expert any more, or the question is gone. */
    WITHDRAWN;

    /** Whether somebody still has something to do. */
    public boolean isUnderWay() {
        return this == OPEN || this == WAITING;
    }

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
