package no.sosialekommuner.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import no.sosialekommuner.organisation.OrganisationId;

/**
 * What is agreed with a municipality.
 *
 * @param number of the municipality, as in addresses
 * @param name of the municipality
 * @param quota how many answers it has ordered for the whole time
 * @param priceOre for one answer, without VAT
 * @param contact whom the invoice is marked with
 * @param orderReference the municipality's own reference to its order; may be empty
 * @param endpoint organisation number that receives the invoice
 * @param version how often it has been written
 */
public record Agreement(
        AgreementId id,
        OrganisationId organisation,
        String number,
        String name,
        LocalDate begins,
        LocalDate ends,
        int quota,
        int priceOre,
        Rhythm rhythm,
        String contact,
        String contactEmail,
        String orderReference,
        String endpoint,
        int version) {

    /** Columns of {@code agreement.agreement a} and {@code organisation.body o}, read again by {@link #of}. */
    public static final String COLUMNS = "a.id, a.organisation_id, o.number, o.name, a.begins_on, a.ends_on, a.quota, "
            + "a.price_ore, a.rhythm, a.contact, a.contact_email, a.order_reference, a.endpoint, a.version";

    public static Agreement of(ResultSet rs) throws SQLException {
        return new Agreement(
                new AgreementId(rs.getLong("id")),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getString("number"),
                rs.getString("name"),
                rs.getObject("begins_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getInt("quota"),
                rs.getInt("price_ore"),
                Rhythm.valueOf(rs.getString("rhythm")),
                rs.getString("contact"),
                rs.getString("contact_email"),
                rs.getString("order_reference"),
                rs.getString("endpoint"),
                rs.getInt("version"));
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(begins) && !day.isAfter(ends);
    }

    /** Where hosts keep it. */
    public String desk() {
        return "/redaksjon/avtaler/" + id;
    }

    /** Where the municipality sees it. */
    public String address() {
        return "/kommuner/" + number + "/avtale";
    }
}
