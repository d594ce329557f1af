package no.sosialekommuner.expert.request;

import java.util.Locale;

/** What can happen to a request. */
public enum Deed {
    ASKED,
    TAKEN,
    HANDED,
    /** Whoever had it is away. */
    LET_GO,
    /** Handed to another panel, or to the hosts. */
    MOVED,
    REMINDED,
    /** Most of the time is gone: another member is to see to it. */
    PASSED_ON,
    /** Nearly all of it is: the lead, or a host, is told. */
    TOLD_LEAD,
    LATE,
    /** Nobody of the panel is there until the due time: its lead is to see to it. */
    LED,
    ASKED_BACK,
    /** The asker is reminded that the experts must know more. */
    NUDGED,
    /** The asker has not said more for weeks. */
    LAPSED,
    RESUMED,
    ANSWERED,
    /** The answer was taken away: the clock goes on from where it was. */
    REOPENED,
    /** The answer is not enough for the asker: the clock goes again, from the beginning. */
    ASKED_AGAIN,
    RETURNED,
    WITHDRAWN;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
