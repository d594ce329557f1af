package no.sosialekommuner.organisation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows of a municipality or another body.
 *
 * @param number the key in addresses: municipality number with its leading zero, county number, or a word such as {@code ks}
 * @param name in Norwegian; no key, because two may share it
 * @param nameShared whether another one of the kind has the same name, so that the county must be said beside it
 * @param officialName with Sami and Kven names, in the order that is official
 * @param population residents on 1 January of {@code populationYear}
 * @param areaKm2 square kilometres of land and fresh water
 * @param website host and path without {@code https://}
 * @param organisationNumber in the Central Coordinating Register for Legal Entities, nine digits
 * @param introduction plain text by an administrator, may be empty
 */
public record Organisation(
        OrganisationId id,
        String number,
        OrganisationKind kind,
        String name,
        boolean nameShared,
        String officialName,
        @Nullable String samiName,
        @Nullable String kvenName,
        @Nullable String countyNumber,
        @Nullable String countyName,
        @Nullable Integer population,
        @Nullable Integer populationYear,
        @Nullable BigDecimal areaKm2,
        @Nullable String adminCentre,
        @Nullable LanguageForm language,
        @Nullable String website,
        @Nullable String organisationNumber,
        String introduction) {

    static final String COLUMNS = "o.id, o.number, o.kind, o.name, o.name_shared, o.official_name, o.sami_name, "
            + "o.kven_name, o.county_number, o.county_name, o.population, o.population_year, o.area_km2, "
            + "o.admin_centre, o.language_form, o.website, o.organisation_number, o.introduction";

    static Organisation of(ResultSet rs, int number) throws SQLException {
        String language = rs.getString("language_form");
        return new Organisation(
                new OrganisationId(rs.getLong("id")),
                rs.getString("number"),
                OrganisationKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getBoolean("name_shared"),
                rs.getString("official_name"),
                rs.getString("sami_name"),
                rs.getString("kven_name"),
                rs.getString("county_number"),
                rs.getString("county_name"),
                rs.getObject("population", Integer.class),
                rs.getObject("population_year", Integer.class),
                rs.getBigDecimal("area_km2"),
                rs.getString("admin_centre"),
                language == null ? null : LanguageForm.valueOf(language),
                rs.getString("website"),
                rs.getString("organisation_number"),
                rs.getString("introduction"));
    }

    /** The name, with the county where the name alone does not tell which one is meant: "Herøy (Nordland)". */
    public String label() {
        return nameShared && countyName != null ? name + " (" + countyName + ")" : name;
    }

    /** Where its page is. */
    public String address() {
        return "/kommuner/" + number;
    }
}
