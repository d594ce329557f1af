package no.sosialekommuner.contribution.read;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.Rights;
import no.sosialekommuner.contribution.Soundness;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.thread.ThreadNews;
import no.sosialekommuner.contribution.thread.ThreadReader;
import no.sosialekommuner.contribution.thread.ThreadTopic;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as one viewer sees it, with what that viewer has done with it.
 *
 * @param body Markdown
 * @param blogOf the municipality in whose blog it stands, or null
 * @param tags named in the viewer's language
 * @param publishedAt null for a draft
 * @param updatedAt when its words were last changed
 * @param hasFiles whether files other than pictures may be tied to it
 * @param hasPoll whether there is a poll in it
 * @param hasPassages whether replies are tied to places of the text
 * @param mayWrite whether the viewer may write in its space
 * @param mine what the viewer has done with it
 * @param news what has come since the viewer was here last
 * @param soundness whether what it says still holds, without what to read instead
 * @param rights what the viewer may do with it
 */
public record ContributionPage(
        ContributionId id,
        Kind kind,
        State state,
        String title,
        String body,
        String html,
        Person author,
        String spaceSlug,
        String spaceName,
        @Nullable Body blogOf,
        List<Tag> tags,
        boolean urgent,
        int likes,
        int replies,
        int readers,
        int ratingCount,
        int ratingSum,
        @Nullable ReplyId accepted,
        int version,
        Instant createdAt,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        boolean hasFiles,
        boolean hasPoll,
        boolean hasPassages,
        boolean mayWrite,
        Mine mine,
        ThreadNews news,
        Soundness soundness,
        Rights rights) {

    public String address() {
        return Addresses.of(id, title);
    }

    public boolean question() {
        return kind == Kind.QUESTION;
    }

    /** Whether it is read as a whole, and handed on as one: questions and discussions live by their answers. */
    public boolean document() {
        return kind == Kind.ARTICLE || kind == Kind.PLAN;
    }

    public boolean published() {
        return state == State.PUBLISHED;
    }

    /** What its thread needs to know of it. */
    public ThreadTopic topic() {
        return new ThreadTopic(id, address(), question(), accepted);
    }

    /** What the viewer may do in its thread. */
    public ThreadReader reader(Viewer viewer) {
        boolean mayAccept = question() && published() && (author.id().equals(viewer.id()) || viewer.is(Role.EDITOR));
        return ThreadReader.of(viewer, mayWrite && published(), mayAccept, news.since());
    }

    /** A municipality or another body. */
    public record Body(String number, String name) {}

    /**
     * @param rating 1 to 5, or null when the viewer has not rated it
     * @param follow how much the viewer wants to hear, or null where nothing was said
     * @param replying whether the viewer has begun a reply and not sent it
     */
    public record Mine(
            boolean liked,
            @Nullable Integer rating,
            boolean bookmarked,
            @Nullable FollowLevel follow,
            boolean replying) {

        /** Whether the viewer hears of what comes. */
        public boolean followed() {
            return follow != null && follow != FollowLevel.NONE;
        }
    }
}
