package no.sosialekommuner.editorial;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A question that is often asked, with its short answer, as one viewer reads it.
 *
 * @param question the contribution that it was made of, or null where editors wrote it themselves
 * @param reply the answer that it was made of, or null
 * @param answeredBy who wrote that answer, or null
 * @param answer Markdown
 * @param helped how many found that it helped
 * @param guidance where it came with the product, or null
 * @param doubtful whether it may be out of date
 * @param own what the viewer said about that, or null
 */
public record FaqEntry(
        FaqId id,
        @Nullable ContributionId question,
        @Nullable ReplyId reply,
        @Nullable Person answeredBy,
        String title,
        String answer,
        String html,
        List<Tag> tags,
        int position,
        int helped,
        int unhelped,
        @Nullable Boolean own,
        @Nullable FaqGuidance guidance,
        boolean doubtful,
        Instant updatedAt) {

    public String address() {
        return "/ofte-spurt/" + id;
    }

    /** Where the whole thread is, or null. */
    public @Nullable String source() {
        if (question == null) {
            return null;
        }
        return reply == null ? Addresses.of(question, title) : Addresses.of(question, title, reply);
    }
}
