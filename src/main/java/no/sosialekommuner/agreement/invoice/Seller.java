package no.sosialekommuner.agreement.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.sosialekommuner.agreement.LegalNumber;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who invoices for the answers.
 *
 * @param organisationNumber nine digits; spaces do not matter
 * @param account Norwegian account number or IBAN that is paid to
 * @param vatRegistered whether VAT is to be paid; else invoices say that there is none
 * @param vatPercent of what an answer costs
 * @param companyRegister whether the seller is in the Register of Business Enterprises, which invoices then must say
 * @param dueDays after how many days an invoice is to be paid
 */
@ConfigurationProperties("sk.seller")
public record Seller(
        @DefaultValue("") String name,
        @DefaultValue("") String organisationNumber,
        @DefaultValue("") String street,
        @DefaultValue("") String postalCode,
        @DefaultValue("") String city,
        @DefaultValue("") String email,
        @DefaultValue("") String account,
        @DefaultValue("true") boolean vatRegistered,
        @DefaultValue("25") BigDecimal vatPercent,
        @DefaultValue("true") boolean companyRegister,
        @DefaultValue("30") int dueDays) {

    public Seller {
        organisationNumber = LegalNumber.plain(organisationNumber);
        account = account.replaceAll("[\\s.]", "");
    }

    /** Whether enough is known to send an invoice. */
    public boolean isKnown() {
        return !name.isBlank() && !account.isBlank() && LegalNumber.isValid(organisationNumber);
    }

    /** VAT of an amount, in øre, to the nearest øre. */
    public long vat(long netOre) {
        return vatRegistered
                ? BigDecimal.valueOf(netOre)
                        .multiply(vatPercent)
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()
                : 0;
    }
}
