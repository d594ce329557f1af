package no.sosialekommuner.agreement.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.sosialekommuner.AgreementStories;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.agreement.Rhythm;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One invoice for a municipality and a period, numbers without holes, and credit notes for what is taken back. */
@CommunityTest
class InvoiceTests {

    private static final BillingPeriod MARCH = BillingPeriod.require("2027-03");
    private static final BillingPeriod APRIL = BillingPeriod.require("2027-04");

    @Autowired
    AgreementStories stories;

    @Autowired
    InvoiceIssuing issuing;

    @Autowired
    Invoices invoices;

    @Autowired
    ReadyInvoices ready;

    @Autowired
    MovingClock clock;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    private MovingClock.Moved then;

    @BeforeEach
    void itIsMay() {
        then = clock.at(ZonedDateTime.of(2027, 5, 3, 10, 0, 0, 0, AgreementStories.OSLO));
    }

    @AfterEach
    void itIsNowAgain() {
        then.close();
    }

    @Test
    void aPeriodIsInvoicedWithAllItsAnswersInAFileThatPeppolTakes() throws Exception {
        String municipality = agreed(Rhythm.MONTH);
        Viewer adviser = stories.adviser(municipality);
        answered(adviser, "Faktura en", "2027-03-01", true);
        answered(adviser, "Faktura to", "2027-03-31", true);
        answered(adviser, "Faktura brutt", "2027-03-15", false);
        answered(adviser, "Faktura april", "2027-04-01", true);

        Invoice invoice = invoices.require(issuing.issue(municipality, MARCH, by()));

        assertThat(invoice.netOre()).isEqualTo(240_000);
        assertThat(invoice.vatOre()).isEqualTo(60_000);
        assertThat(invoice.buyer()).endsWith("kommune");
        assertThat(invoice.order()).isEqualTo("PO-" + municipality);
        assertThat(invoice.issued()).isEqualTo("2027-05-03");
        assertThat(invoice.due()).isEqualTo("2027-06-02");
        assertThat(invoices.lines(invoice.number())).hasSize(2);
        assertThat(PeppolRules.faultsOfInvoice(invoices.file(invoice.number()))).isEmpty();
    }

    @Test
    void theSamePeriodIsNeverInvoicedTwice() throws Exception {
        String municipality = agreed(Rhythm.MONTH);
        answered(stories.adviser(municipality), "Bare en gang", "2027-03-01", true);

        List<Long> numbers = together(IntStream.range(0, 5)
                .<Callable<Long>>mapToObj(_ -> () -> issuing.issue(municipality, MARCH, by()))
                .toList());

        assertThat(numbers).hasSize(5).containsOnly(numbers.getFirst());
        assertThat(ready.all()).noneMatch(it -> it.municipality().equals(municipality));
    }

    @Test
    void whatIsChargedAfterTheInvoiceComesWithTheNext() {
        String municipality = agreed(Rhythm.MONTH);
        Viewer adviser = stories.adviser(municipality);
        answered(adviser, "I tide", "2027-03-01", true);
        long march = issuing.issue(municipality, MARCH, by());
        ContributionId late = answered(adviser, "Ble kjent for sent", "2027-03-30", true);
        stories.charge();

        assertThat(ready.all())
                .filteredOn(it -> it.municipality().equals(municipality))
                .extracting(ReadyInvoice::period)
                .containsExactly(APRIL);
        long april = issuing.issue(municipality, APRIL, by());

        assertThat(invoices.lines(march)).hasSize(1);
        assertThat(invoices.lines(april)).extracting(InvoiceLine::question).containsExactly(late);
        assertThat(invoices.require(april).first()).isEqualTo("2027-03-01");
    }

    @Test
    void aQuarterIsInvoicedWhenItIsOver() {
        String municipality = agreed(Rhythm.QUARTER);
        answered(stories.adviser(municipality), "Kvartalet", "2027-02-10", true);
        stories.charge();

        assertThat(ready.all())
                .filteredOn(it -> it.municipality().equals(municipality))
                .singleElement()
                .returns("2027-k1", it -> it.period().code())
                .returns(1, ReadyInvoice::answers);
        assertThatThrownBy(() -> issuing.issue(municipality, BillingPeriod.require("2027-k2"), by()))
                .isInstanceOf(Invalid.class);
    }

    /** Some of those who make invoices at the same moment fail: no number is used for them. */
    @Test
    void numbersHaveNoHoles() throws Exception {
        List<Callable<Long>> work = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            String municipality = agreed(Rhythm.MONTH);
            answered(stories.adviser(municipality), "Nummer " + at, "2027-03-0" + (at + 1), true);
            work.add(() -> issuing.issue(municipality, MARCH, by()));
            String nothing = agreed(Rhythm.MONTH);
            work.add(() -> {
                assertThatThrownBy(() -> issuing.issue(nothing, MARCH, by())).isInstanceOf(Invalid.class);
                return 0L;
            });
        }

        together(work);

        List<Long> all = db.sql("select number from agreement.invoice where number / 100000 = 2027 order by number")
                .query((rs, _) -> rs.getLong(1))
                .list();
        assertThat(all)
                .isEqualTo(LongStream.rangeClosed(202_700_001, 202_700_000 + all.size())
                        .boxed()
                        .toList());
    }

    @Test
    void anAnswerThatIsWithdrawnAfterwardsIsCredited() throws Exception {
        String municipality = agreed(Rhythm.MONTH);
        Viewer adviser = stories.adviser(municipality);
        ContributionId wrong = answered(adviser, "Feil svar", "2027-03-01", true);
        answered(adviser, "Rett svar", "2027-03-02", true);
        long number = issuing.issue(municipality, MARCH, by());
        stories.withdrawAnswer(wrong);
        stories.charge();
        assertThat(invoices.lines(number)).filteredOn(InvoiceLine::credited).hasSize(1);

        List<Long> notes = together(IntStream.range(0, 3)
                .<Callable<Long>>mapToObj(
                        _ -> () -> issuing.credit(number, List.of(wrong), "Svaret ble trukket tilbake", by()))
                .toList());

        assertThat(notes).containsOnly(notes.getFirst());
        Invoice note = invoices.require(notes.getFirst());
        assertThat(note.corrects()).isEqualTo(number);
        assertThat(note.totalOre()).isEqualTo(150_000);
        assertThat(PeppolRules.faultsOfCreditNote(invoices.file(note.number()))).isEmpty();
        assertThat(ready.all()).noneMatch(it -> it.municipality().equals(municipality));
    }

    @Test
    void aWholeInvoiceCanBeCreditedLineByLineButNoLineTwice() {
        String municipality = agreed(Rhythm.MONTH);
        Viewer adviser = stories.adviser(municipality);
        ContributionId one = answered(adviser, "Kreditt en", "2027-03-01", true);
        ContributionId two = answered(adviser, "Kreditt to", "2027-03-02", true);
        long number = issuing.issue(municipality, MARCH, by());
        issuing.credit(number, List.of(one), "Feil", by());

        assertThatThrownBy(() -> issuing.credit(number, List.of(one, two), "Alt", by()))
                .isInstanceOf(Invalid.class);
        long rest = issuing.credit(number, List.of(two), "Resten", by());

        assertThat(invoices.lines(number)).allMatch(it -> it.note() != null);
        assertThatThrownBy(() -> issuing.credit(rest, List.of(two), "Kreditnota på kreditnota", by()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whatIsTakenBackBeforeTheInvoiceIsNotOnIt() {
        String municipality = agreed(Rhythm.MONTH);
        Viewer adviser = stories.adviser(municipality);
        ContributionId gone = answered(adviser, "Borte i tide", "2027-03-01", true);
        ContributionId stays = answered(adviser, "Står igjen", "2027-03-02", true);
        stories.charge();
        stories.withdrawAnswer(gone);

        long number = issuing.issue(municipality, MARCH, by());

        assertThat(invoices.lines(number)).extracting(InvoiceLine::question).containsExactly(stays);
    }

    @Test
    void whatWasSentStaysAsItWas() {
        String municipality = agreed(Rhythm.MONTH);
        answered(stories.adviser(municipality), "Uforanderlig", "2027-03-01", true);
        long number = issuing.issue(municipality, MARCH, by());

        assertThatThrownBy(() -> db.sql("update agreement.invoice set net_ore = 1 where number = ?")
                        .param(number)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from agreement.invoice_line where invoice_number = ?")
                        .param(number)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theInvoiceIsWrittenInTheMunicipalitysNorwegian() {
        String municipality = stories.municipality("NYNORSK");
        stories.agreed(municipality, "2027-01-01", "2027-12-31", Rhythm.MONTH);
        answered(stories.adviser(municipality), "På nynorsk", "2027-03-01", true);

        long number = issuing.issue(municipality, MARCH, by());

        assertThat(invoices.lines(number))
                .singleElement()
                .returns(true, it -> it.words().contains("svara på 1. mars 2027"));
    }

    private String agreed(Rhythm rhythm) {
        String municipality = stories.municipality();
        stories.agreed(municipality, "2027-01-01", "2027-12-31", rhythm);
        return municipality;
    }

    private ContributionId answered(Viewer adviser, String title, String day, boolean kept) {
        return stories.answered(adviser, title, day + "T09:00", day + "T12:00", kept);
    }

    private MemberId by() {
        return cast.mona().id();
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(work.size())) {
            for (Future<T> done : workers.invokeAll(work)) {
                results.add(done.get());
            }
        }
        return results;
    }
}
