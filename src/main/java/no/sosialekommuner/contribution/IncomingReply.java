package no.sosialekommuner.contribution;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A reply that comes from elsewhere.
 *
 * @param key names it where it comes from, at most 200 characters; taken in once however often it comes
 * @param contribution key of the contribution it belongs to
 * @param parent key of the reply it answers, or null when it answers the contribution itself
 * @param markdown 1 to 200 000 characters
 * @param likes members who like it
 * @param likesElsewhere likes of people who are no members here; counted, but nobody's
 */
public record IncomingReply(
        String key,
        String contribution,
        @Nullable String parent,
        MemberId author,
        String markdown,
        Instant createdAt,
        List<Liking> likes,
        int likesElsewhere) {

    /** @throws IllegalArgumentException when a text is missing, too long or cannot be stored */
    public IncomingReply {
        IncomingText.check(key, 1, 200, "key");
        IncomingText.check(markdown, 1, 200_000, "text");
        likes = List.copyOf(likes);
    }

    public static IncomingReply of(
            String key,
            String contribution,
            @Nullable String parent,
            MemberId author,
            String markdown,
            Instant createdAt) {
        return new IncomingReply(key, contribution, parent, author, markdown, createdAt, List.of(), 0);
    }

    public IncomingReply withLikes(List<Liking> by) {
        return new IncomingReply(key, contribution, parent, author, markdown, createdAt, by, likesElsewhere);
    }

    public IncomingReply withLikesElsewhere(int count) {
        return new IncomingReply(key, contribution, parent, author, markdown, createdAt, likes, count);
    }
}
