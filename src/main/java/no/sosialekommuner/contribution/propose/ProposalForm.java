package no.sosialekommuner.contribution.propose;

import jakarta.validation.constraints.Size;
import no.sosialekommuner.text.PlainText;

/**
 * A tag that the writer misses; empty where none is missing.
 *
 * @param proposedFacet slug, or empty where the editors may choose
 * @param proposedWhy for the editors
 */
public record ProposalForm(
        @Size(max = 60, message = "contribution.propose.name.long")
        String proposedName,

        String proposedFacet,

        @Size(max = 300, message = "contribution.propose.why.long")
        String proposedWhy) {

    public static final ProposalForm NONE = new ProposalForm("", "", "");

    public ProposalForm {
        proposedName = proposedName == null ? "" : PlainText.line(proposedName);
        proposedFacet = proposedFacet == null ? "" : proposedFacet;
        proposedWhy = proposedWhy == null ? "" : PlainText.line(proposedWhy);
    }

    public boolean isEmpty() {
        return proposedName.isBlank();
    }
}
