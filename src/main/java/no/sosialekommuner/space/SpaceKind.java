package no.sosialekommuner.space;

import java.util.Locale;

/** Who a space is for; see the view {@code space.reader}. */
public enum SpaceKind {
    NETWORK,
    REGION,
    ORGANISATION,
    GROUP,
    ROOM;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
