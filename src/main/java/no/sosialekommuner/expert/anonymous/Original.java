package no.sosialekommuner.expert.anonymous;

import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A confidential question, as its anonymised version sees it.
 *
 * @param answer the experts' answer, or null as long as there is none
 * @param expert whether the viewer is one of those who were asked
 * @param own whether the viewer asked it
 */
public record Original(
        Contribution question,
        MemberId asker,
        OrganisationId organisation,
        @Nullable ReplyId answer,
        boolean expert,
        boolean own) {

    public boolean answered() {
        return answer != null;
    }

    /** Whoever asked says yes or no, and does not write it too. */
    public boolean mayDraft() {
        return expert && !own && answered();
    }

    public String address() {
        return "/bidrag/" + question.id() + "/anonymt";
    }
}
