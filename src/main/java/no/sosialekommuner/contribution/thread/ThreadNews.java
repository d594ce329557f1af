package no.sosialekommuner.contribution.thread;

import java.time.Instant;
import no.sosialekommuner.contribution.ReplyId;
import org.jspecify.annotations.Nullable;

/**
 * What a thread holds that its reader has not seen.
 *
 * @param since the visit before this one, or null at the first
 * @param count how many replies by others have come since; {@link #MANY} stands for that many or more
 * @param first the first of them
 * @param newest the newest reply of all
 */
public record ThreadNews(
        @Nullable Instant since,
        int count,
        @Nullable ReplyId first,
        @Nullable ReplyId newest) {

    /** Enough to say that there is much. */
    public static final int MANY = 100;
}
