package no.sosialekommuner.agreement.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.sosialekommuner.agreement.invoice.Bill.Buyer;
import no.sosialekommuner.agreement.invoice.Bill.Corrected;
import no.sosialekommuner.agreement.invoice.Bill.Line;
import org.junit.jupiter.api.Test;

/** Each file is held against the rules of the Peppol network, the Norwegian ones (NO-R) among them. */
class EhfFileTests {

    private static final Buyer FREDRIKSTAD = new Buyer("Fredrikstad kommune", "940039541", "Kari Nordmann", "PO-4711");

    @Test
    void anInvoiceIsWhatPeppolAsksFor() throws Exception {
        byte[] file = EhfFile.write(invoice(seller(true), FREDRIKSTAD, 120_000, 95_050));

        assertThat(PeppolRules.faultsOfInvoice(file)).isEmpty();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("NO987654325MVA", "Foretaksregisteret", "schemeID=\"0192\">940039541<", ">PO-4711<")
                .contains(
                        "<cbc:TaxAmount currencyID=\"NOK\">537.63</cbc:TaxAmount>",
                        "<cbc:PayableAmount currencyID=\"NOK\">2688.13</cbc:PayableAmount>");
    }

    @Test
    void anInvoiceWithoutAnOrderReferenceIsMarkedWithTheContact() throws Exception {
        Buyer buyer = new Buyer("Herøy kommune", "964978840", "Ola Nordmann", "");

        byte[] file = EhfFile.write(invoice(seller(true), buyer, 120_000));

        assertThat(PeppolRules.faultsOfInvoice(file)).isEmpty();
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("<cbc:BuyerReference>Ola Nordmann<");
    }

    @Test
    void aCreditNoteNamesTheInvoiceItCorrects() throws Exception {
        byte[] file = EhfFile.write(creditNote(seller(true)));

        assertThat(PeppolRules.faultsOfCreditNote(file)).isEmpty();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains(
                        "<cbc:CreditNoteTypeCode>381<",
                        "<cac:InvoiceDocumentReference>",
                        ">202700001<",
                        "Svaret var feil");
    }

    @Test
    void whoIsNotRegisteredForVatAsksForNone() throws Exception {
        byte[] file = EhfFile.write(invoice(seller(false), FREDRIKSTAD, 120_000));

        assertThat(PeppolRules.faultsOfInvoice(file)).isEmpty();
        assertThat(PeppolRules.faultsOfCreditNote(EhfFile.write(creditNote(seller(false)))))
                .isEmpty();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .doesNotContain("MVA<")
                .contains("<cbc:PayableAmount currencyID=\"NOK\">1200.00</cbc:PayableAmount>");
    }

    @Test
    void theSumsAreRightWhateverTheAmounts() throws Exception {
        for (int price : new int[] {1, 2, 3, 33, 99, 101, 12_345, 99_999_999}) {
            byte[] file = EhfFile.write(invoice(seller(true), FREDRIKSTAD, price, price, price));
            assertThat(PeppolRules.faultsOfInvoice(file)).as("%d øre", price).isEmpty();
        }
    }

    @Test
    void manyAnswersFitOnOneInvoice() throws Exception {
        int[] prices = IntStream.range(0, 250).map(it -> 100_000 + it).toArray();
        assertThat(PeppolRules.faultsOfInvoice(EhfFile.write(invoice(seller(true), FREDRIKSTAD, prices))))
                .isEmpty();
    }

    /** Without this a rule book that is never opened would look like faultless invoices. */
    @Test
    void theRulesFindWhatIsWrong() throws Exception {
        String right = new String(EhfFile.write(invoice(seller(true), FREDRIKSTAD, 120_000)), StandardCharsets.UTF_8);

        assertThat(faults(right.replace("NO987654325MVA", "NO987654326MVA"))).anyMatch(it -> it.contains("NO-R-001"));
        assertThat(faults(right.replace("Foretaksregisteret", "Registeret"))).anyMatch(it -> it.contains("NO-R-002"));
        assertThat(faults(right.replace(">940039541<", ">940039542<")))
                .anyMatch(it -> it.contains("PEPPOL-COMMON-R041"));
        assertThat(faults(right.replace(">1500.00<", ">1500.01<"))).anyMatch(it -> it.contains("BR-CO-"));
    }

    private static List<String> faults(String file) throws Exception {
        return PeppolRules.faultsOfInvoice(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Bill invoice(Seller seller, Buyer buyer, int... prices) {
        LocalDate issued = LocalDate.of(2027, 4, 1);
        return new Bill(
                202_700_001,
                issued,
                issued.plusDays(30),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 3, 31),
                seller,
                buyer,
                IntStream.range(0, prices.length)
                        .mapToObj(it -> new Line(
                                it + 1, "Svar fra ekspert", "Arkiv og innsyn: spørsmål nr. " + (it + 1), prices[it]))
                        .toList(),
                null,
                "");
    }

    private static Bill creditNote(Seller seller) {
        Bill invoice = invoice(seller, FREDRIKSTAD, 120_000);
        return new Bill(
                202_700_002,
                LocalDate.of(2027, 4, 12),
                null,
                invoice.first(),
                invoice.last(),
                seller,
                FREDRIKSTAD,
                invoice.lines(),
                new Corrected(invoice.number(), invoice.issued()),
                "Svaret var feil & er trukket tilbake");
    }

    private static Seller seller(boolean vatRegistered) {
        return new Seller(
                "Sosiale Kommuner SA",
                "987 654 325",
                "Prøvegata 1",
                "0150",
                "Oslo",
                "faktura@demo.example",
                "1234.56.78903",
                vatRegistered,
                BigDecimal.valueOf(25),
                true,
                30);
    }
}
