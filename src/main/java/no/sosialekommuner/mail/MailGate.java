package no.sosialekommuner.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the mail is getting on.
 *
 * @param prompt how many letters wait that somebody waits for; counted no further than {@link #MOST}, as are the others
 * @param notices how many others wait
 * @param givenUp how many were refused, or tried in vain
 * @param inHour how many have been handed to the server in this hour
 * @param perHour how many it takes in an hour; 0 for any number
 * @param oldest since when the oldest one waits, or null
 * @param pausedAt since when notices are held back, or null
 * @param pausedBy who did
 * @param downSince since when the server has not been there, or null
 * @param failure what it said, or what happened
 * @param openAt when it is asked again
 */
public record MailGate(
        int prompt,
        int notices,
        int givenUp,
        int inHour,
        int perHour,
        @Nullable Instant oldest,
        @Nullable Instant pausedAt,
        @Nullable String pausedBy,
        @Nullable Instant downSince,
        @Nullable String failure,
        Instant openAt) {

    public static final int MOST = 10_000;

    /** Whether the allowance of this hour is used up, so that notices wait for the next. */
    public boolean isFull() {
        return perHour > 0 && inHour >= Outgoing.forNotices(perHour);
    }
}
