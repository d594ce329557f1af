package no.sosialekommuner.contribution;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.taxonomy.TagId;

/**
 * What somebody wants to see of what is new, and what not.
 *
 * @param tags those that lie under them named too, as for {@code mutedTags}
 * @param organisations whose people write
 */
public record Interests(
        List<TagId> tags,
        List<MemberId> members,
        List<OrganisationId> organisations,
        List<TagId> mutedTags,
        List<MemberId> mutedMembers) {

    public Interests {
        tags = List.copyOf(tags);
        members = List.copyOf(members);
        organisations = List.copyOf(organisations);
        mutedTags = List.copyOf(mutedTags);
        mutedMembers = List.copyOf(mutedMembers);
    }

    /** What a contribution {@code c} must be, in numbers only, so that the planner sees how many. */
    String condition() {
        return """
                (exists (select 1 from contribution.tagging t where t.contribution_id = c.id and t.tag_id in (%1$s))
                 or c.author_id in (%2$s)
                 or c.author_id in (select p.id from member.profile p where p.organisation_id in (%3$s)))
                and not exists (select 1 from contribution.tagging t where t.contribution_id = c.id and t.tag_id in (%4$s))
                and c.author_id not in (%5$s)
                """.formatted(
                numbers(tags), numbers(members), numbers(organisations), numbers(mutedTags), numbers(mutedMembers));
    }

    /** No number is the number of nothing. */
    private static String numbers(Collection<?> ids) {
        return ids.isEmpty() ? "0" : ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
