package no.sosialekommuner.space;

import java.util.Locale;

/** Who a space is for; see the view {@code space.reader}. */
public enum SpaceKind {
    NETWORK,
    REGION,
    ORGANISATION,
    GROUP,
    ROOM,
    /** Of one organisation and one panel of experts: what is asked in confidence lies there. */
    COUNSEL;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
