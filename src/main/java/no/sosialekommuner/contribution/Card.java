package no.sosialekommuner.contribution;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as lists show it.
 *
 * @param tags named in the viewer's language
 * @param acceptedReply the answer that the asker or an editor accepted, or null
 * @param updatedAt when its words were last changed
 * @param activeAt when it was published or last replied to
 * @param unread whether it is at most 30 days old, by somebody else, and the viewer has never opened it
 * @param renewed whether there are replies since the viewer's last visit
 * @param poll or null where there is none
 * @param outdated whether somebody has said that it may be out of date
 * @param marks what other modules say of it
 * @param standing what put it where it stands in the list
 */
public record Card(
        ContributionId id,
        Kind kind,
        String title,
        String excerpt,
        Person author,
        String spaceSlug,
        String spaceName,
        List<Tag> tags,
        boolean urgent,
        @Nullable ReplyId acceptedReply,
        int likes,
        int replies,
        int readers,
        Instant createdAt,
        Instant publishedAt,
        Instant updatedAt,
        Instant activeAt,
        boolean unread,
        boolean renewed,
        @Nullable CardPoll poll,
        boolean outdated,
        Standing standing,
        List<Mark> marks) {

    public String address() {
        return Addresses.of(id, title);
    }

    public boolean answered() {
        return acceptedReply != null;
    }

    /**
     * What a list goes by, and where that puts a contribution.
     *
     * @param value microseconds for the orders in time, a number of readers or replies of the period, or the bits of the
     *     {@code double} by which the most useful are ordered
     */
    public record Standing(Sort sort, Period period, long value) {

        /** Whether it is a number of what was done in a period shorter than all time. */
        public boolean isOfPeriod() {
            return period != Period.ALL && (sort == Sort.READ || sort == Sort.DISCUSSED);
        }
    }
}
