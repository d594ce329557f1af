package no.sosialekommuner.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import no.sosialekommuner.agreement.charge.Charges;
import no.sosialekommuner.agreement.keep.AgreementBook;
import no.sosialekommuner.agreement.keep.AgreementDraft;
import no.sosialekommuner.agreement.price.ListPrices;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Takes agreements in that were made before, as those of the sample community. */
@Component
public class AgreementIntake {

    private final Organisations organisations;
    private final AgreementBook book;
    private final ListPrices prices;
    private final Charges charges;

    AgreementIntake(Organisations organisations, AgreementBook book, ListPrices prices, Charges charges) {
        this.organisations = organisations;
        this.book = book;
        this.prices = prices;
        this.charges = charges;
    }

    /**
     * Invoices go to the municipality's own organisation number.
     *
     * @param municipality its number
     * @param at since when it is known: it counts for what has been asked since
     * @throws no.sosialekommuner.web.Invalid when the municipality has another one in this time
     */
    public AgreementId agree(
            String municipality,
            LocalDate begins,
            LocalDate ends,
            int quota,
            int priceOre,
            Rhythm rhythm,
            String contact,
            String orderReference,
            MemberId by,
            Instant at) {
        Organisation organisation = organisations.require(municipality);
        return book.add(
                new AgreementDraft(
                        organisation.id(),
                        begins,
                        ends,
                        quota,
                        priceOre,
                        rhythm,
                        contact,
                        "",
                        orderReference,
                        Objects.requireNonNull(organisation.organisationNumber())),
                by,
                at);
    }

    /** The first price for those without an agreement; nothing where there is one already. */
    public void price(int ore, String reason, MemberId by, Instant at) {
        prices.put(1, ore, reason, by, at);
    }

    /** Charges what has been answered. */
    public void charge() {
        charges.bringUpToDate();
    }
}
