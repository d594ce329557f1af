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
    ASKED_BACK,
    RESUMED,
    ANSWERED,
    /** The answer was taken away: the clock goes on from where it was. */
    REOPENED,
    RETURNED,
    WITHDRAWN;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
