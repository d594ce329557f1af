package no.sosialekommuner.reading.municipality;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.CardCount;
import no.sosialekommuner.member.Experiences;
import no.sosialekommuner.member.Profile;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an organisation shows.
 *
 * @param nextMember the cursor of the members after these, or null
 * @param memberCount all of them, of whom the page shows some
 * @param contributions the newest by its members
 * @param articles the newest in its own blog
 * @param alike those most like it
 * @param alikeMembers how many members each of those has
 * @param domains e-mail domains whose holders may join as its
 * @param own whether the viewer works there
 */
public record MunicipalityPage(
        Organisation organisation,
        List<Profile> members,
        @Nullable String nextMember,
        int memberCount,
        List<Experiences.Shared> experience,
        List<Card> contributions,
        CardCount contributionCount,
        List<Card> articles,
        CardCount articleCount,
        List<Organisation> alike,
        Map<OrganisationId, Integer> alikeMembers,
        List<String> domains,
        boolean own) {

    public MunicipalityPage {
        members = List.copyOf(members);
        experience = List.copyOf(experience);
        contributions = List.copyOf(contributions);
        articles = List.copyOf(articles);
        alike = List.copyOf(alike);
        alikeMembers = Map.copyOf(alikeMembers);
        domains = List.copyOf(domains);
    }
}
