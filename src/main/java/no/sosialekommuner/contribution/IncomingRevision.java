package no.sosialekommuner.contribution;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.member.MemberId;

/**
 * One version of a text that is taken in with its history.
 *
 * @param title of a contribution; empty for a reply
 * @param tags slugs of a contribution's tags; empty for a reply
 * @param reason why it was changed, at most 300 characters; empty where nobody said
 */
public record IncomingRevision(
        MemberId editor, Instant at, String reason, String title, String markdown, List<String> tags) {

    public IncomingRevision {
        IncomingText.check(title, 0, 200, "title");
        IncomingText.check(markdown, 0, 200_000, "text");
        reason = reason.length() <= 300 ? reason : reason.substring(0, 299) + "…";
        tags = List.copyOf(tags);
    }
}
