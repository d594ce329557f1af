package no.sosialekommuner.agreement.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note that has been made; it is never changed.
 *
 * @param number the year and the number within it
 * @param corrects the invoice that is credited, or null for an invoice
 * @param municipality number of the buyer, as in addresses
 * @param buyer the name as it was written
 * @param contact what it is marked with
 * @param order the buyer's order; may be empty
 */
public record Invoice(
        long number,
        @Nullable Long corrects,
        OrganisationId organisation,
        String municipality,
        BillingPeriod period,
        LocalDate first,
        LocalDate last,
        LocalDate issued,
        @Nullable LocalDate due,
        long netOre,
        long vatOre,
        String buyer,
        String endpoint,
        String contact,
        String order,
        String note,
        Instant at) {

    static final String COLUMNS = "i.number, i.corrects, i.organisation_id, o.number as municipality, i.period, "
            + "i.first_day, i.last_day, i.issued_on, i.due_on, i.net_ore, i.vat_ore, i.buyer, i.endpoint, i.contact, "
            + "i.order_reference, i.note, i.issued_at";

    static Invoice of(ResultSet rs) throws SQLException {
        return new Invoice(
                rs.getLong("number"),
                rs.getObject("corrects", Long.class),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getString("municipality"),
                BillingPeriod.require(rs.getString("period")),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("last_day", LocalDate.class),
                rs.getObject("issued_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getLong("net_ore"),
                rs.getLong("vat_ore"),
                rs.getString("buyer"),
                rs.getString("endpoint"),
                rs.getString("contact"),
                rs.getString("order_reference"),
                rs.getString("note"),
                rs.getTimestamp("issued_at").toInstant());
    }

    public boolean isCredit() {
        return corrects != null;
    }

    public long totalOre() {
        return netOre + vatOre;
    }

    public String address() {
        return "/redaksjon/avtaler/fakturaer/" + number;
    }
}
