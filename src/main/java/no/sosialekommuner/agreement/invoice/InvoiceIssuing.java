package no.sosialekommuner.agreement.invoice;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.agreement.Agreement;
import no.sosialekommuner.agreement.Agreements;
import no.sosialekommuner.agreement.Answerers;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.agreement.LegalNumber;
import no.sosialekommuner.agreement.charge.Charges;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.document.Owners;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.organisation.LanguageForm;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.Organisations;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes invoices and credit notes: number, lines and file in one transaction, one at a time. Either all of it is there, or nothing
 * and the number goes to the next.
 */
@Component
public class InvoiceIssuing {

    private static final long NUMBERS = 100_000;

    private final JdbcClient db;
    private final Invoices invoices;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Charges charges;
    private final Answerers answerers;
    private final Owners owners;
    private final Seller seller;
    private final Today today;
    private final Texts texts;

    InvoiceIssuing(
            JdbcClient db,
            Invoices invoices,
            Agreements agreements,
            Organisations organisations,
            Charges charges,
            Answerers answerers,
            Owners owners,
            Seller seller,
            Today today,
            Texts texts) {
        this.db = db;
        this.invoices = invoices;
        this.agreements = agreements;
        this.organisations = organisations;
        this.charges = charges;
        this.answerers = answerers;
        this.owners = owners;
        this.seller = seller;
        this.today = today;
        this.texts = texts;
    }

    /**
     * The invoice for a period: the one there is, or a new one of all that has been answered until its end and is on none yet.
     *
     * @return its number
     * @throws Invalid on {@code periode} when the period is not over, or there is nothing to invoice; on {@code kommune} when the
     *     municipality cannot be reached by an invoice, and on {@code seller} when we cannot send any
     */
    @Transactional
    public long issue(String municipality, BillingPeriod period, MemberId by) {
        if (!seller.isKnown()) {
            throw new Invalid("seller", "agreement.invoice.no-seller");
        }
        if (!period.isOver(today.date())) {
            throw new Invalid("periode", "agreement.invoice.not-over");
        }
        Organisation organisation = organisations.require(municipality);
        oneAtATime();
        charges.bringUpToDate();
        Optional<Long> there = invoices.find(organisation.id(), period.code());
        return there.orElseGet(() -> issue(organisation, period, by));
    }

    /**
     * A credit note for some lines of an invoice. The same lines sent twice make one.
     *
     * @return its number
     * @throws Invalid on {@code lines} when none is chosen, or some are credited already
     */
    @Transactional
    public long credit(long number, Collection<ContributionId> chosen, String reason, MemberId by) {
        oneAtATime();
        Invoice invoice = invoices.require(number);
        List<InvoiceLine> lines = invoices.lines(number).stream()
                .filter(it -> chosen.contains(it.question()))
                .toList();
        Set<Long> notes = lines.stream()
                .flatMap(it -> Optional.ofNullable(it.note()).stream())
                .collect(Collectors.toSet());
        if (invoice.isCredit() || lines.isEmpty()) {
            throw new Invalid("lines", "agreement.credit.none");
        }
        if (notes.size() == 1 && lines.stream().allMatch(it -> it.note() != null)) {
            return notes.iterator().next();
        }
        if (!notes.isEmpty()) {
            throw new Invalid("lines", "agreement.credit.done");
        }
        takeBack(lines, invoice, reason);
        Language language = language(organisations.require(invoice.municipality()));
        Bill bill = new Bill(
                next(today.date()),
                today.date(),
                null,
                invoice.first(),
                invoice.last(),
                seller,
                new Bill.Buyer(invoice.buyer(), invoice.endpoint(), invoice.contact(), invoice.order()),
                lines.stream()
                        .map(it -> new Bill.Line(it.question().value(), item(language), it.words(), it.netOre()))
                        .toList(),
                new Bill.Corrected(invoice.number(), invoice.issued()),
                reason);
        store(bill, invoice.organisation().value(), invoice.period(), by);
        return bill.number();
    }

    private long issue(Organisation organisation, BillingPeriod period, MemberId by) {
        Language language = language(organisation);
        List<Charged> charged = charged(organisation, period, language);
        if (charged.isEmpty()) {
            throw new Invalid("periode", "agreement.invoice.nothing");
        }
        LocalDate first = charged.getFirst().day().isBefore(period.first())
                ? charged.getFirst().day().withDayOfMonth(1)
                : period.first();
        Bill bill = new Bill(
                next(today.date()),
                today.date(),
                today.date().plusDays(seller.dueDays()),
                first,
                period.last(),
                seller,
                buyer(organisation, period, language),
                charged.stream().map(Charged::line).toList(),
                null,
                "");
        store(bill, organisation.id().value(), period, by);
        return bill.number();
    }

    private Bill.Buyer buyer(Organisation organisation, BillingPeriod period, Language language) {
        Agreement agreement =
                agreements.latest(period.last(), organisation.id()).orElse(null);
        String number = agreement == null ? organisation.organisationNumber() : agreement.endpoint();
        if (number == null || !LegalNumber.isValid(number)) {
            throw new Invalid("kommune", "agreement.invoice.no-endpoint");
        }
        return new Bill.Buyer(
                owners.name(organisation.id(), language),
                number,
                agreement == null ? item(language) : agreement.contact(),
                agreement == null ? "" : agreement.orderReference());
    }

    private List<Charged> charged(Organisation organisation, BillingPeriod period, Language language) {
        Answerers.Names names = answerers.in(language);
        return db.sql("""
                        select c.contribution_id, c.panel_id, c.day, c.price_ore
                          from agreement.uninvoiced c
                         where c.organisation_id = :organisation and c.day <= :last
                         order by c.day, c.contribution_id
                        """)
                .param("organisation", organisation.id().value())
                .param("last", period.last())
                .query((rs, _) -> {
                    long question = rs.getLong("contribution_id");
                    LocalDate day = rs.getObject("day", LocalDate.class);
                    String words = texts.text(
                            language,
                            "agreement.invoice.line",
                            names.of(rs),
                            Long.toString(question),
                            texts.date(language, day));
                    return new Charged(day, new Bill.Line(question, item(language), words, rs.getInt("price_ore")));
                })
                .list();
    }

    private void takeBack(List<InvoiceLine> lines, Invoice invoice, String reason) {
        db.sql("""
                        insert into agreement.credit (contribution_id, organisation_id, day, why, note, credited_at)
                        select q.id, :organisation, cast(:today as date), 'HOSTS', cast(:reason as text), cast(:now as timestamptz)
                          from unnest(cast(:questions as bigint[])) as q(id)
                        on conflict (contribution_id) do nothing
                        """)
                .param(
                        "questions",
                        lines.stream().map(it -> it.question().value()).toArray(Long[]::new))
                .param("organisation", invoice.organisation().value())
                .param("today", today.date())
                .param("reason", reason)
                .param("now", Timestamp.from(today.now()))
                .update();
    }

    private void store(Bill bill, long organisation, BillingPeriod period, MemberId by) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("number", bill.number());
        values.put("kind", kind(bill));
        values.put("organisation", organisation);
        values.put("period", period.code());
        values.put("first", bill.first());
        values.put("last", bill.last());
        values.put("corrects", bill.corrects() == null ? null : bill.corrects().number());
        values.put("issued", bill.issued());
        values.put("due", bill.due());
        values.put("net", bill.netOre());
        values.put("vat", bill.vatOre());
        values.put("buyer", bill.buyer().name());
        values.put("endpoint", bill.buyer().organisationNumber());
        values.put("contact", bill.buyer().reference());
        values.put("order", bill.buyer().order());
        values.put("note", bill.note());
        values.put("file", EhfFile.write(bill));
        values.put("by", by.value());
        values.put("at", Timestamp.from(today.now()));
        db.sql("""
                        insert into agreement.invoice
                               (number, kind, organisation_id, period, first_day, last_day, corrects, issued_on, due_on, net_ore,
                                vat_ore, buyer, endpoint, contact, order_reference, note, file, issued_by, issued_at)
                        values (:number, :kind, :organisation, :period, :first, :last, :corrects, :issued, :due, :net,
                                :vat, :buyer, :endpoint, :contact, :order, :note, :file, :by, :at)
                        """).params(values).update();
        storeLines(bill);
    }

    private void storeLines(Bill bill) {
        List<Bill.Line> lines = bill.lines();
        db.sql("""
                        insert into agreement.invoice_line
                               (invoice_number, kind, position, contribution_id, words, net_ore)
                        select :number, cast(:kind as text), l.position, l.question, l.words, l.ore
                          from unnest(cast(:questions as bigint[]), cast(:words as text[]), cast(:ore as int[]))
                               with ordinality as l(question, words, ore, position)
                        """)
                .param("number", bill.number())
                .param("kind", kind(bill))
                .param("questions", lines.stream().map(Bill.Line::question).toArray(Long[]::new))
                .param("words", lines.stream().map(Bill.Line::words).toArray(String[]::new))
                .param("ore", lines.stream().map(Bill.Line::netOre).toArray(Integer[]::new))
                .update();
    }

    /** Whoever makes an invoice waits here for the one before; without an invoice no number is used. */
    private void oneAtATime() {
        db.sql("lock table agreement.invoice_year in exclusive mode").update();
    }

    private long next(LocalDate day) {
        int last = db.sql("""
                        insert into agreement.invoice_year as y (year, last) values (?, 1)
                        on conflict (year) do update set last = y.last + 1
                        returning last
                        """).param(day.getYear()).query(Integer.class).single();
        return day.getYear() * NUMBERS + last;
    }

    private String item(Language language) {
        return texts.text(language, "agreement.invoice.item");
    }

    private static String kind(Bill bill) {
        return bill.corrects() == null ? "INVOICE" : "CREDIT";
    }

    /** Invoices are written in the municipality's own form of Norwegian. */
    private static Language language(Organisation organisation) {
        return organisation.language() == LanguageForm.NYNORSK ? Language.NN : Language.NB;
    }

    private record Charged(LocalDate day, Bill.Line line) {}
}
