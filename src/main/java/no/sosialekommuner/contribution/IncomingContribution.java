package no.sosialekommuner.contribution;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.space.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A published contribution that comes from elsewhere: an imported forum, the sample community.
 *
 * @param key names it where it comes from, at most 200 characters; taken in once however often it comes
 * @param blogOf the organisation in whose blog an article stands, or null for the author's own
 * @param title 1 to 200 characters
 * @param markdown at most 200 000 characters
 * @param tags slugs of known tags
 * @param readers how many have read it
 * @param likes members who like it
 * @param likesElsewhere likes of people who are no members here; counted, but nobody's
 * @param revisions every version, oldest first, the last one being the present text; empty when it was never changed
 */
public record IncomingContribution(
        String key,
        Kind kind,
        MemberId author,
        SpaceId space,
        @Nullable OrganisationId blogOf,
        String title,
        String markdown,
        List<String> tags,
        boolean urgent,
        Instant publishedAt,
        int readers,
        List<Liking> likes,
        int likesElsewhere,
        List<IncomingRevision> revisions) {

    /** @throws IllegalArgumentException when a text is missing, too long or cannot be stored */
    public IncomingContribution {
        IncomingText.check(key, 1, 200, "key");
        IncomingText.check(title, 1, 200, "title");
        IncomingText.check(markdown, 0, 200_000, "text");
        tags = List.copyOf(tags);
        likes = List.copyOf(likes);
        revisions = List.copyOf(revisions);
    }

    /** The least that every contribution has; the rest is added by {@code with…}. */
    public static IncomingContribution of(
            String key,
            Kind kind,
            MemberId author,
            SpaceId space,
            String title,
            String markdown,
            List<String> tags,
            Instant publishedAt) {
        return new IncomingContribution(
                key, kind, author, space, null, title, markdown, tags, false, publishedAt, 0, List.of(), 0, List.of());
    }

    public IncomingContribution withBlogOf(OrganisationId organisation) {
        return new IncomingContribution(
                key,
                kind,
                author,
                space,
                organisation,
                title,
                markdown,
                tags,
                urgent,
                publishedAt,
                readers,
                likes,
                likesElsewhere,
                revisions);
    }

    public IncomingContribution withUrgency() {
        return new IncomingContribution(
                key,
                kind,
                author,
                space,
                blogOf,
                title,
                markdown,
                tags,
                true,
                publishedAt,
                readers,
                likes,
                likesElsewhere,
                revisions);
    }

    public IncomingContribution withReaders(int count) {
        return new IncomingContribution(
                key,
                kind,
                author,
                space,
                blogOf,
                title,
                markdown,
                tags,
                urgent,
                publishedAt,
                count,
                likes,
                likesElsewhere,
                revisions);
    }

    public IncomingContribution withLikes(List<Liking> by) {
        return new IncomingContribution(
                key,
                kind,
                author,
                space,
                blogOf,
                title,
                markdown,
                tags,
                urgent,
                publishedAt,
                readers,
                by,
                likesElsewhere,
                revisions);
    }

    public IncomingContribution withLikesElsewhere(int count) {
        return new IncomingContribution(
                key,
                kind,
                author,
                space,
                blogOf,
                title,
                markdown,
                tags,
                urgent,
                publishedAt,
                readers,
                likes,
                count,
                revisions);
    }

    public IncomingContribution withRevisions(List<IncomingRevision> history) {
        return new IncomingContribution(
                key,
                kind,
                author,
                space,
                blogOf,
                title,
                markdown,
                tags,
                urgent,
                publishedAt,
                readers,
                likes,
                likesElsewhere,
                history);
    }
}
