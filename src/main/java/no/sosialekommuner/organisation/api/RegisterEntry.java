package no.sosialekommuner.organisation.api;

import java.math.BigDecimal;
import no.sosialekommuner.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in the API.
 *
 * @param number four digits of a municipality, two of a county, a word of another body
 * @param kind as MUNICIPALITY
 * @param county name
 * @param population residents on 1 January of {@code populationYear}
 * @param language bokmaal, nynorsk or neutral; null where none is known
 * @param website host and path without {@code https://}
 * @param organisationNumber nine digits
 */
public record RegisterEntry(
        String number,
        String kind,
        String name,
        String officialName,
        @Nullable String samiName,
        @Nullable String kvenName,
        @Nullable String county,
        @Nullable String countyNumber,
        @Nullable Integer population,
        @Nullable Integer populationYear,
        @Nullable BigDecimal areaKm2,
        @Nullable String adminCentre,
        @Nullable String language,
        @Nullable String website,
        @Nullable String organisationNumber,
        String introduction) {

    static RegisterEntry of(Organisation one) {
        return new RegisterEntry(
                one.number(),
                one.kind().name(),
                one.name(),
                one.officialName(),
                one.samiName(),
                one.kvenName(),
                one.countyName(),
                one.countyNumber(),
                one.population(),
                one.populationYear(),
                one.areaKm2(),
                one.adminCentre(),
                one.language() == null ? null : one.language().code(),
                one.website(),
                one.organisationNumber(),
                one.introduction());
    }
}
