package no.sosialekommuner.organisation.register;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.sosialekommuner.organisation.EmailDomain;
import no.sosialekommuner.organisation.LanguageForm;
import no.sosialekommuner.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, checked. These are the headings it is read from; only {@code name} and one of the three numbers must be
 * there.
 *
 * <table>
 * <caption>Headings</caption>
 * <tr><td>{@code municipality_number}<td>four digits, the first may be zero: the row is a municipality
 * <tr><td>{@code county_number}<td>two digits: where the municipality lies, or else the county that the row is
 * <tr><td>{@code number}, {@code kind}<td>a word such as {@code ks} and an {@link OrganisationKind}: any other body
 * <tr><td>{@code name}, {@code name_official}, {@code name_sami}, {@code name_kven}, {@code county_name},
 *     {@code admin_centre}<td>text
 * <tr><td>{@code population_<year>}<td>residents; of several years the latest counts
 * <tr><td>{@code area_km2}<td>with point or comma
 * <tr><td>{@code maalform}<td>bokmål, nynorsk or nøytral
 * <tr><td>{@code website}, {@code website_alt}<td>their domains are those of the body's e-mail addresses
 * <tr><td>{@code organisation_number}<td>nine digits that pass the check
 * </table>
 *
 * @param columns the other columns of the table and what they shall hold; those that the file says nothing of are not here
 */
public record RegisterRow(
        String number,
        OrganisationKind kind,
        Map<String, @Nullable Object> columns,
        Optional<EmailDomain> domain,
        Optional<EmailDomain> otherDomain) {

    private static final Pattern YEAR = Pattern.compile("population_([12][0-9]{3})");
    private static final Pattern WEBSITE = Pattern.compile("[a-z0-9æøå.-]+\\.[a-z]{2,}(/[A-Za-z0-9æøåÆØÅ._~%/-]*)?");
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 100;

    /** @throws UnusableRow when something in it cannot be so */
    static RegisterRow of(Cells cells) {
        OrganisationKind kind = kind(cells);
        String number = number(cells, kind);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("name", name(cells));
        texts(cells, columns);
        county(cells, kind, number, columns);
        population(cells, columns);
        Heading heading = cells.heading();
        if (heading.has("area_km2")) {
            columns.put("area_km2", cells.area("area_km2"));
        }
        if (heading.has("maalform")) {
            columns.put("language_form", languageForm(cells));
        }
        if (heading.has("website")) {
            columns.put("website", website(cells, "website"));
        }
        if (heading.has("organisation_number")) {
            columns.put("organisation_number", organisationNumber(cells));
        }
        return new RegisterRow(number, kind, columns, domain(cells, "website"), domain(cells, "website_alt"));
    }

    private static OrganisationKind kind(Cells cells) {
        if (cells.heading().has("municipality_number")) {
            return OrganisationKind.MUNICIPALITY;
        }
        if (!cells.heading().has("number")) {
            return OrganisationKind.COUNTY;
        }
        String kind = cells.requireText("kind");
        return OrganisationKind.of(kind).orElseThrow(() -> new UnusableRow("kind is unknown: " + kind));
    }

    private static String number(Cells cells, OrganisationKind kind) {
        String column = Stream.of("municipality_number", "number", "county_number")
                .filter(cells.heading()::has)
                .findFirst()
                .orElseThrow();
        String number = cells.requireText(column);
        String shape = switch (kind) {
            case MUNICIPALITY -> "[0-9]{4}";
            case COUNTY -> "[0-9]{2}";
            case AGENCY, ASSOCIATION, PUBLISHER, VENDOR, OTHER -> "(?=.*[a-z])[a-z0-9-]{2,40}";
        };
        if (!number.matches(shape)) {
            throw new UnusableRow(column + " must be "
                    + switch (kind) {
                        case MUNICIPALITY -> "four digits with the leading zero: ";
                        case COUNTY -> "two digits with the leading zero: ";
                        case AGENCY, ASSOCIATION, PUBLISHER, VENDOR, OTHER -> "a word of a to z, digits and hyphens: ";
                    }
                    + number);
        }
        return number;
    }

    private static String name(Cells cells) {
        String name = cells.requireText("name");
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            throw new UnusableRow("name must have " + SHORTEST_NAME + " to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private static void texts(Cells cells, Map<String, @Nullable Object> columns) {
        if (cells.heading().has("name_official")) {
            String official = cells.text("name_official");
            columns.put("official_name", official == null ? columns.get("name") : official);
        }
        Map.of("name_sami", "sami_name", "name_kven", "kven_name", "admin_centre", "admin_centre")
                .forEach((heading, column) -> {
                    if (cells.heading().has(heading)) {
                        columns.put(column, cells.text(heading));
                    }
                });
    }

    private static void county(
            Cells cells, OrganisationKind kind, String number, Map<String, @Nullable Object> columns) {
        if (kind == OrganisationKind.COUNTY) {
            columns.put("county_number", number);
            columns.put("county_name", columns.get("name"));
            return;
        }
        if (cells.heading().has("county_number")) {
            String county = cells.text("county_number");
            if (county != null && kind == OrganisationKind.MUNICIPALITY && !number.startsWith(county)) {
                throw new UnusableRow("municipality " + number + " cannot lie in county " + county);
            }
            columns.put("county_number", county);
        }
        if (cells.heading().has("county_name")) {
            columns.put("county_name", cells.text("county_name"));
        }
    }

    private static void population(Cells cells, Map<String, @Nullable Object> columns) {
        cells.heading().headings().stream()
                .map(YEAR::matcher)
                .filter(Matcher::matches)
                .map(year -> Integer.valueOf(year.group(1)))
                .max(Integer::compare)
                .ifPresent(year -> {
                    columns.put("population", cells.count("population_" + year));
                    columns.put("population_year", year);
                });
    }

    private static @Nullable String languageForm(Cells cells) {
        String form = cells.text("maalform");
        if (form == null) {
            return null;
        }
        return switch (form.toLowerCase(Locale.ROOT)) {
            case "bokmål", "bokmaal" -> LanguageForm.BOKMAAL.name();
            case "nynorsk" -> LanguageForm.NYNORSK.name();
            case "nøytral", "noytral", "nøytralt" -> LanguageForm.NEUTRAL.name();
            default -> throw new UnusableRow("maalform must be bokmål, nynorsk or nøytral: " + form);
        };
    }

    private static @Nullable String website(Cells cells, String column) {
        String text = cells.text(column);
        if (text == null) {
            return null;
        }
        String website = text.replaceFirst("^(?i:https?)://", "").replaceFirst("/$", "");
        int path = website.indexOf('/');
        String host = (path < 0 ? website : website.substring(0, path)).toLowerCase(Locale.ROOT);
        String whole = host + (path < 0 ? "" : website.substring(path));
        if (!WEBSITE.matcher(whole).matches()) {
            throw new UnusableRow(column + " is no address of a website: " + text);
        }
        return whole;
    }

    private static Optional<EmailDomain> domain(Cells cells, String column) {
        return Optional.ofNullable(website(cells, column)).flatMap(EmailDomain::of);
    }

    private static @Nullable String organisationNumber(Cells cells) {
        String text = cells.text("organisation_number");
        if (text == null) {
            return null;
        }
        try {
            return new OrganisationNumber(text.replaceAll("\\s", "")).digits();
        } catch (IllegalArgumentException _) {
            throw new UnusableRow("organisation_number does not pass the check of its last digit: " + text);
        }
    }
}
