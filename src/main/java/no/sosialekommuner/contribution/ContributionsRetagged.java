package no.sosialekommuner.contribution;

import java.util.List;

/** The tags of these contributions have changed without their texts: by a merge, by an editor who re-tagged many, or undone. */
public record ContributionsRetagged(List<ContributionId> contributions) {

    public ContributionsRetagged {
        contributions = List.copyOf(contributions);
    }
}
