package no.sosialekommuner.contribution.revision;

import java.util.List;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.poll.PollForm;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed; null leaves a part as it is.
 *
 * @param tags slugs
 * @param inOrganisation whether an article stands in the blog of its author's organisation; asked of the author only
 * @param poll as it is to be; an empty one takes it away
 * @param reason for those who read the versions; may be empty where the author changes the own text
 */
record Change(
        @Nullable String title,
        @Nullable String body,
        @Nullable List<String> tags,
        @Nullable Boolean urgent,
        @Nullable Boolean inOrganisation,
        @Nullable PollForm poll,
        String reason) {

    /** The same with every part said, those that are left as they are among them. */
    Current applied(Current now) {
        return new Current(
                now.id(),
                now.version(),
                now.kind(),
                now.state(),
                title == null ? now.title() : title,
                body == null ? now.body() : body,
                tags == null ? now.tags() : tags,
                now.kind() == Kind.QUESTION && (urgent == null ? now.urgent() : urgent),
                now.kind() == Kind.ARTICLE && (inOrganisation == null ? now.inOrganisation() : inOrganisation),
                now.spaceName(),
                now.updatedAt());
    }
}
