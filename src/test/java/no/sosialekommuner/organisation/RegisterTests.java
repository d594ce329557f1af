package no.sosialekommuner.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The municipalities of these files lie in counties that do not exist, so that they disturb no other test. */
@CommunityTest
@RecordApplicationEvents
class RegisterTests {

    private static final String HEADING =
            "municipality_number,name,county_number,county_name,population_2026,maalform\n";

    @Autowired
    Register register;

    @Autowired
    Organisations organisations;

    @Autowired
    EmailDomains domains;

    @Autowired
    ApplicationEvents events;

    @Test
    void whatComesWithTheProductIsThereFromTheStart() {
        Organisation oslo = organisations.require("0301");
        assertThat(oslo.officialName()).isEqualTo("Oslo - Oslove");
        assertThat(oslo.samiName()).isEqualTo("Oslove");
        assertThat(oslo.population()).isEqualTo(728_714);
        assertThat(oslo.populationYear()).isEqualTo(2026);
        assertThat(oslo.language()).isEqualTo(LanguageForm.NEUTRAL);
        assertThat(oslo.organisationNumber()).isEqualTo("958935420");
        assertThat(domains.of(oslo.id())).containsExactly("oslo.kommune.no");

        assertThat(organisations.require("ks").kind()).isEqualTo(OrganisationKind.ASSOCIATION);
        assertThat(organisations.require("kommuneforlaget").kind()).isEqualTo(OrganisationKind.PUBLISHER);
        assertThat(organisations.counties()).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void aCountyHasAsManyResidentsAsItsMunicipalities() {
        assertThat(organisations.require("03").population()).isEqualTo(728_714);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = HEADING + "9001,Prøveby,90,Prøvefylket,1200,nynorsk\n9002,Prøvevik,90,Prøvefylket,300,bokmål\n";

        assertThat(take(file)).isEqualTo(new RegisterChanges(2, 0, 0, List.of()));
        assertThat(take(file)).isEqualTo(new RegisterChanges(0, 0, 2, List.of()));

        assertThat(events.stream(OrganisationsImported.class)).hasSize(1);
    }

    @Test
    void nextYearsFileUpdatesWhatItSaysAndLeavesTheRest() {
        take(HEADING + "9011,Gammelnavn,90,Prøvefylket,1200,nynorsk\n");

        RegisterChanges changes = take("municipality_number,new_column,population_2027,name,population_2026\n"
                + "9011,whatever,1300,Nynavn,1200\n9012,x,5,Annet,4\n");

        assertThat(changes).isEqualTo(new RegisterChanges(1, 1, 0, List.of()));
        Organisation renamed = organisations.require("9011");
        assertThat(renamed.name()).isEqualTo("Nynavn");
        assertThat(renamed.population()).isEqualTo(1300);
        assertThat(renamed.populationYear()).isEqualTo(2027);
        assertThat(renamed.language()).isEqualTo(LanguageForm.NYNORSK);
        assertThat(renamed.countyName()).isEqualTo("Prøvefylket");
    }

    @Test
    void brokenRowsAreToldWithTheirLineAndTheOthersComeIn() {
        RegisterChanges changes = take(HEADING
                + "9021,Første,90,Prøvefylket,10,bokmål\n"
                + "9022,\"Åpent anførselstegn,90,Prøvefylket,10,bokmål\n"
                + "\n"
                + "9023,Avkuttet,90\n"
                + "9021,Igjen,90,Prøvefylket,10,bokmål\n"
                + "9024,Siste,90,Prøvefylket,10,bokmål");

        assertThat(changes.inserted()).isEqualTo(2);
        assertThat(changes.faults()).extracting(RegisterChanges.Fault::line).containsExactly(3L, 5L, 6L);
        assertThat(organisations.require("9024").name()).isEqualTo("Siste");
        assertThat(organisations.find("9022")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "301,Oslo,03,Oslo,1,nøytral | four digits with the leading zero",
                "90311,Navn,90,Fylke,1,nøytral | four digits",
                "9031,,90,Fylke,1,nøytral | name is empty",
                "9031,Å,90,Fylke,1,nøytral | name must have",
                "9031,Navn,91,Fylke,1,nøytral | cannot lie in county 91",
                "9031,Navn,90,Fylke,mange,nøytral | population_2026 is not a whole number",
                "9031,Navn,90,Fylke,-5,nøytral | population_2026 is not a whole number",
                "9031,Navn,90,Fylke,1,svensk | maalform must be",
                "9031,Na\u0000vn,90,Fylke,1,nynorsk | characters that are no text",
                "9031,Navn,90,Fylke,1,nynorsk,mer | has 7 cells"
            })
    void whatCannotBeSoIsSaid(String row, String reason) {
        RegisterChanges changes = take(HEADING + row + "\n");

        assertThat(changes.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.reason()).contains(reason);
        });
        assertThat(organisations.find("9031")).isEmpty();
    }

    @Test
    void anOrganisationNumberMustPassItsCheck() {
        RegisterChanges changes = take("municipality_number,name,organisation_number\n"
                + "9041,Feil,958935421\n9042,Rett,958 935 420\n9043,Kort,95893542\n9044,Tom,\n");

        assertThat(changes.faults()).extracting(RegisterChanges.Fault::line).containsExactly(2L, 4L);
        assertThat(organisations.require("9042").organisationNumber()).isEqualTo("958935420");
        assertThat(organisations.require("9044").organisationNumber()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "navn,folketall\nA,1\n", "name\nProve\n", "municipality_number,name,name\n9051,A,B\n"})
    void aFileWithoutTheHeadingsIsAFaultOfItsFirstLine(String file) {
        RegisterChanges changes = take(file);

        assertThat(changes.inserted()).isZero();
        assertThat(changes.faults()).extracting(RegisterChanges.Fault::line).containsExactly(1L);
    }

    @Test
    void aSpreadsheetsFileIsReadToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("kommuner.csv");
        Files.writeString(
                file,
                "\uFEFFMunicipality_Number;Name;Area_km2;Website\r\n9061;Regneby;12,345;https://www.Regneby.no/\r\n");

        assertThat(register.take(file).inserted()).isEqualTo(1);

        Organisation taken = organisations.require("9061");
        assertThat(taken.areaKm2()).isEqualByComparingTo("12.35");
        assertThat(taken.website()).isEqualTo("www.regneby.no");
        assertThat(domains.of(taken.id())).containsExactly("regneby.no");
    }

    @Test
    void aRowThatIsNotInUtf8IsLeftOut(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gammel.csv");
        Files.write(file, "municipality_number,name\n9071,Blåby\n9072,Nyby\n".getBytes(StandardCharsets.ISO_8859_1));

        RegisterChanges changes = register.take(file);

        assertThat(changes.inserted()).isEqualTo(1);
        assertThat(changes.faults())
                .singleElement()
                .extracting(RegisterChanges.Fault::line)
                .isEqualTo(2L);
    }

    @Test
    void twoOfTheSameNameAreTwoAndAreKnownByTheirCounty() {
        take(HEADING + "9081,Tvilling,90,Prøvefylket,10,bokmål\n9181,Tvilling,91,Annetfylke,20,nynorsk\n");

        assertThat(organisations.require("9081").label()).isEqualTo("Tvilling (Prøvefylket)");
        assertThat(organisations.require("9181").label()).isEqualTo("Tvilling (Annetfylke)");
        assertThat(organisations.require("1515").label()).isEqualTo("Herøy (Møre og Romsdal)");
        assertThat(organisations.require("3107").label()).isEqualTo("Fredrikstad");
    }

    @Test
    void whatAnAdministratorDecidedStandsAfterTheNextImport() {
        String file = "municipality_number,name,website,website_alt\n9091,Styrt,www.styrt.no,www.styrt-kommune.no\n";
        take(file);
        OrganisationId one = organisations.require("9091").id();
        assertThat(domains.of(one)).containsExactlyInAnyOrder("styrt.no", "styrt-kommune.no");

        domains.remove(one, "styrt.no");
        domains.add(one, "nytt-styrt.no");
        organisations.introduce(one, "Vi er få.");
        take(file.replace("Styrt,", "Styrt by,"));

        assertThat(domains.of(one)).containsExactlyInAnyOrder("nytt-styrt.no", "styrt-kommune.no");
        assertThat(organisations.require("9091").introduction()).isEqualTo("Vi er få.");
    }

    @Test
    void theOtherWebsiteOfOneIsNotTakenFromTheOneWhoseOnlyWebsiteItIs() {
        take(
                "municipality_number,name,website,website_alt\n9101,Sør,www.sor-by.no,www.byen.no\n9102,By,www.byen.no,\n");

        assertThat(domains.organisationOf("a@byen.no"))
                .contains(organisations.require("9102").id());
    }

    private RegisterChanges take(String file) {
        try {
            return register.take(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
