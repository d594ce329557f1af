package no.sosialekommuner.expert;

import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Language;

/** What an expert's answer costs a municipality. A module above says so; where none does, it costs nothing. */
public interface Terms {

    /** What is said beforehand to whoever asks on behalf of this organisation. */
    Offer offer(OrganisationId organisation, Language language);
}
