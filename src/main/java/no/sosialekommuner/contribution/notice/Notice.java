package no.sosialekommuner.contribution.notice;

import java.time.Instant;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * Something that concerns a member.
 *
 * @param mention whether the member is mentioned; else somebody has replied
 * @param by who wrote it
 * @param reply where it was written, or null when it was in the contribution itself
 * @param unread whether it came after the member's last visit there
 */
public record Notice(
        boolean mention,
        Person by,
        ContributionId contribution,
        String title,
        @Nullable ReplyId reply,
        Instant at,
        boolean unread) {

    public String address() {
        return reply == null ? Addresses.of(contribution, title) : Addresses.of(contribution, title, reply);
    }

    /** As in text keys. */
    public String code() {
        return mention ? "mention" : "reply";
    }
}
