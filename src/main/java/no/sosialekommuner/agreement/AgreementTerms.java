package no.sosialekommuner.agreement;

import java.util.Optional;
import no.sosialekommuner.agreement.charge.Charges;
import no.sosialekommuner.agreement.price.ListPrices;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.expert.Offer;
import no.sosialekommuner.expert.Terms;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Component;

/**
 * What the next answer costs: the agreed price as long as there is something left of the quota; beyond it, and without an
 * agreement, a price that the asker must say yes to.
 */
@Component
public class AgreementTerms implements Terms {

    private final Agreements agreements;
    private final Charges charges;
    private final ListPrices prices;
    private final Today today;
    private final Texts texts;

    AgreementTerms(Agreements agreements, Charges charges, ListPrices prices, Today today, Texts texts) {
        this.agreements = agreements;
        this.charges = charges;
        this.prices = prices;
        this.today = today;
        this.texts = texts;
    }

    @Override
    public Offer offer(OrganisationId organisation, Language language) {
        return agreements
                .on(today.date(), organisation)
                .map(it -> by(it, charges.use(it).left(), language))
                .orElseGet(() -> without(language));
    }

    /**
     * The same where it is known already what is agreed.
     *
     * @param left how many more answers the agreement covers
     */
    public Offer by(Agreement agreement, int left, Language language) {
        String price = Kroner.words(language, agreement.priceOre());
        return left > 0
                ? new Offer(
                        true,
                        left,
                        agreement.priceOre(),
                        texts.text(language, "agreement.offer.covered", left, agreement.quota(), price))
                : new Offer(false, 0, agreement.priceOre(), texts.text(language, "agreement.offer.used-up", price));
    }

    /** The same where nothing is agreed. */
    public Offer without(Language language) {
        Optional<Integer> price = prices.now();
        return price.isEmpty()
                ? Offer.FREE
                : new Offer(
                        false,
                        0,
                        price.get(),
                        texts.text(language, "agreement.offer.none", Kroner.words(language, price.get())));
    }
}
