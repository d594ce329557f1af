package no.sosialekommuner.contribution.read;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.Soundness;
import no.sosialekommuner.contribution.passage.Passage;
import no.sosialekommuner.contribution.poll.PollReading;
import no.sosialekommuner.contribution.thread.ThreadPage;
import no.sosialekommuner.contribution.thread.ThreadReply;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A contribution in the API, with the first of its replies.
 *
 * @param body Markdown
 * @param space slug
 * @param tags slugs
 * @param rating how useful members find it, 1 to 5 with two decimals, or null while too few have said so
 * @param myRating the caller's own, or null
 * @param acceptedReply id of the accepted answer, or null
 * @param poll or null where there is none
 * @param checkedAt when somebody last said that it still holds, or null
 * @param outdated whether somebody has said that it may be out of date
 * @param newer id of what to read instead, or null
 */
public record Reading(
        long id,
        String kind,
        String state,
        String title,
        String body,
        String html,
        String space,
        Author author,
        List<String> tags,
        boolean urgent,
        int likes,
        boolean liked,
        @Nullable Double rating,
        int ratings,
        @Nullable Integer myRating,
        boolean bookmarked,
        boolean followed,
        int readers,
        int replyCount,
        @Nullable Long acceptedReply,
        Instant createdAt,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        int version,
        @Nullable PollReading poll,
        @Nullable Instant checkedAt,
        boolean outdated,
        @Nullable Long newer,
        Replies replies) {

    static Reading of(
            ContributionPage page,
            ThreadPage thread,
            @Nullable Double rating,
            Soundness soundness,
            @Nullable PollReading poll) {
        return new Reading(
                page.id().value(),
                page.kind().name(),
                page.state().name(),
                page.title(),
                page.body(),
                page.html(),
                page.spaceSlug(),
                Author.of(page.author()),
                page.tags().stream().map(Tag::slug).toList(),
                page.urgent(),
                page.likes(),
                page.mine().liked(),
                rating,
                page.ratingCount(),
                page.mine().rating(),
                page.mine().bookmarked(),
                page.mine().followed(),
                page.readers(),
                page.replies(),
                page.accepted() == null ? null : page.accepted().value(),
                page.createdAt(),
                page.publishedAt(),
                page.updatedAt(),
                page.version(),
                poll,
                soundness.checkedAt(),
                soundness.outdated(),
                soundness.newer() == null ? null : soundness.newer().id().value(),
                Replies.of(thread));
    }

    /** A member who wrote something. */
    public record Author(String handle, String name, Organisation organisation) {

        static Author of(Person person) {
            return new Author(
                    person.handle(),
                    person.name(),
                    new Organisation(person.organisationNumber(), person.organisationName()));
        }
    }

    /** @param number of a municipality, or a slug as {@code ks} */
    public record Organisation(String number, String name) {}

    /**
     * A part of the thread, in the order it is read.
     *
     * @param next the cursor of the part after, or null on the last
     */
    public record Replies(List<Reply> items, @Nullable String next) {

        static Replies of(ThreadPage thread) {
            return new Replies(
                    thread.items().stream().map(Reply::of).toList(),
                    thread.next() == null ? null : thread.next().toString());
        }
    }

    /**
     * A reply.
     *
     * @param parent id of the reply it answers, or null when it answers the contribution itself
     * @param depth how many replies it hangs below
     * @param withdrawn whether only its place is left
     * @param passage the words of the contribution that it is tied to, or null
     */
    public record Reply(
            long id,
            @Nullable Long parent,
            int depth,
            Author author,
            String body,
            String html,
            int likes,
            boolean liked,
            Instant createdAt,
            Instant updatedAt,
            int version,
            boolean withdrawn,
            @Nullable Passage passage) {

        /** The reply as the API tells it. */
        public static Reply of(ThreadReply reply) {
            return new Reply(
                    reply.id().value(),
                    reply.parent() == null ? null : reply.parent().value(),
                    reply.depth(),
                    Author.of(reply.author()),
                    reply.body(),
                    reply.html(),
                    reply.likes(),
                    reply.liked(),
                    reply.createdAt(),
                    reply.updatedAt(),
                    reply.version(),
                    reply.withdrawn(),
                    reply.passage());
        }
    }
}
