package no.sosialekommuner.expert;

import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What answers cost, by the terms there are; without any they cost nothing. */
@Component
public class Offers {

    private final ObjectProvider<Terms> terms;

    Offers(ObjectProvider<Terms> terms) {
        this.terms = terms;
    }

    public Offer of(OrganisationId organisation, Language language) {
        Terms known = terms.getIfAvailable();
        return known == null ? Offer.FREE : known.offer(organisation, language);
    }
}
