package no.sosialekommuner.expert;

import java.util.Objects;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What answers cost, by the terms there are; without any they cost nothing. */
@Component
public class Offers {

    private final JdbcClient db;
    private final ObjectProvider<Terms> terms;

    Offers(JdbcClient db, ObjectProvider<Terms> terms) {
        this.db = db;
        this.terms = terms;
    }

    /** Until the transaction ends no other question of the municipality is priced: two never get the last answer of its quota. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(OrganisationId organisation) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('expert.offer ' || :organisation, 0))")
                .param("organisation", organisation.value())
                .query(_ -> {});
    }

    /**
     * The price of the next question.
     *
     * @param accepted what the asker has said yes to, in øre, or null
     * @return null where it is covered or costs nothing
     * @throws Invalid on {@code accepted} when it costs something else by now
     */
    public @Nullable Integer settle(OrganisationId organisation, Language language, @Nullable Integer accepted) {
        Offer offer = of(organisation, language);
        if (!offer.costs()) {
            return null;
        }
        if (!Objects.equals(offer.priceOere(), accepted)) {
            throw new Invalid("accepted", "expert.ask.accepted.changed");
        }
        return accepted;
    }

    public Offer of(OrganisationId organisation, Language language) {
        Terms known = terms.getIfAvailable();
        return known == null ? Offer.FREE : known.offer(organisation, language);
    }
}
