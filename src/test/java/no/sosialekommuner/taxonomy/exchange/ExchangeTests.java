package no.sosialekommuner.taxonomy.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.taxonomy.edit.Blocked;
import no.sosialekommuner.taxonomy.edit.ImportPlan;
import no.sosialekommuner.taxonomy.edit.Importing;
import no.sosialekommuner.taxonomy.edit.Incoming;
import no.sosialekommuner.taxonomy.edit.Journal;
import no.sosialekommuner.taxonomy.edit.TagSheets;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@CommunityTest
class ExchangeTests {

    private static final String HEADINGS =
            "facet,slug,parent,name_nb,name_nn,name_en,synonyms_nb,season_from,season_to,retired\n";

    @Autowired
    TaxonomyFiles files;

    @Autowired
    Importing importing;

    @Autowired
    Journal journal;

    @Autowired
    TagSheets sheets;

    @Autowired
    Taxonomy taxonomy;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    private final String own = "i" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aTableThatIsTakenOutAndInAgainChangesNothing() {
        assertThatNothingChanges(files.csv());
    }

    @ParameterizedTest
    @EnumSource
    void aThesaurusThatIsTakenOutAndInAgainChangesNothing(Notation notation) {
        assertThatNothingChanges(files.skos(notation));
    }

    private void assertThatNothingChanges(String file) {
        ImportPlan plan = importing.plan(TaxonomyFiles.read(file));

        assertThat(plan.faults()).isEmpty();
        assertThat(plan.isEmpty()).as("%s", plan).isTrue();
        assertThat(plan.unchanged()).isEqualTo(sheets.all().size());
    }

    @Test
    void whatAFileSaysDifferentlyIsNewMovedOrRetired() {
        Incoming file = TaxonomyCsv.read(HEADINGS
                + own
                + ",%1$s-a,,Først,,First,en|to,,,\n".formatted(own)
                + own
                + ",%1$s-b,%1$s-a,Så,,Then,,11-01,01-31,\n".formatted(own));
        importing.apply(file, "fil.csv", editor());

        assertThat(taxonomy.require(own + "-b", Language.NN).name()).isEqualTo("Så");
        assertThat(taxonomy.require(own + "-b", Language.NB).validity().season(Language.NB))
                .isEqualTo("november–januar");
        assertThat(taxonomy.require(own + "-a", Language.NB).synonyms()).containsExactly("en", "to");

        ImportPlan plan = importing.plan(TaxonomyCsv.read(HEADINGS
                + own
                + ",%1$s-a,,Først,,First,en|to,,,ja\n".formatted(own)
                + own
                + ",%1$s-b,,Så,,Then,,11-01,01-31,\n".formatted(own)));
        assertThat(plan.entries())
                .extracting(ImportPlan.Entry::what)
                .containsExactly(ImportPlan.What.RETIRED, ImportPlan.What.MOVED);
    }

    @Test
    void anImportIsUndoneAsAWhole() {
        importing.apply(
                TaxonomyCsv.read(HEADINGS
                        + own
                        + ",%1$s-a,,Først,,,,,,\n".formatted(own)
                        + own
                        + ",%1$s-b,%1$s-a,Så,,,,,,\n".formatted(own)),
                own,
                editor());
        journal.undo(
                db.sql("select max(id) from taxonomy.change where subject = ?")
                        .param(own)
                        .query(Long.class)
                        .single(),
                editor());

        assertThat(sheets.find(own + "-a")).isEmpty();
        assertThat(sheets.facets()).noneMatch(facet -> facet.slug().equals(own));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "emne,Ikke Adresse,,Navn,,,,,,;taxonomy.import.slug",
                "emne,uten-navn,,,,,,,,;taxonomy.import.name",
                "emne,uten-forelder,finnes-ikke,Navn,,,,,,;taxonomy.import.parent",
                "emne,feil-dag,,Navn,,,,13-41,01-01,;taxonomy.import.day",
                "emne,halv-sesong,,Navn,,,,11-01,,;taxonomy.import.day",
                "emne,seg-selv,seg-selv,Navn,,,,,,;taxonomy.import.deep"
            })
    void aRowThatCannotBeTellsItsLineAndNothingIsTakenIn(String row, String fault) {
        Incoming file = TaxonomyCsv.read(HEADINGS + "emne,%s-bra,,Bra,,,,,,\n".formatted(own) + row + "\n");

        assertThat(importing.plan(file).faults()).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo(fault);
            assertThat(it.line()).isEqualTo(3);
        });
        assertThatThrownBy(() -> importing.apply(file, "fil.csv", editor())).isInstanceOf(Blocked.class);
        assertThat(sheets.find(own + "-bra")).isEmpty();
    }

    @Test
    void spreadsheetsWithSemicolonsAreReadToo() {
        assertThat(TaxonomyCsv.read("\uFEFFfacet;slug;name_nb\nemne;x;Et navn, med komma\n")
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.tag().name().en()).isEqualTo("Et navn, med komma"));
        assertThat(TaxonomyCsv.read("noe,annet\n1,2\n").faults())
                .extracting(Incoming.Fault::key)
                .containsExactly("taxonomy.import.headings");
    }

    @Test
    void theFileIsShownBeforeItIsTakenInAndAgainWhenSomethingChanged() {
        String file = HEADINGS + "emne,%s-ny,,Ny %s,,,,,,\n".formatted(own, own);
        assertThat(mvc.perform(MockMvcRequestBuilders.multipart("/admin/taksonomi/utveksling")
                        .file(new MockMultipartFile(
                                "file", "emner.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(Cast.as(cast.admin()))))
                .hasStatusOk()
                .bodyText()
                .contains("Ny " + own, "Nytt");
        assertThat(sheets.find(own + "-ny")).isEmpty();

        assertThat(apply(file, "noe annet")).hasStatus(409);
        assertThat(apply(file, importing.plan(TaxonomyCsv.read(file)).fingerprint()))
                .hasStatus(303);
        assertThat(sheets.find(own + "-ny")).isPresent();
    }

    @Test
    void otherSystemsGetTheSameFiles() {
        for (String address : List.of(
                "/api/v1/taxonomy.csv", "/api/v1/taxonomy.rdf", "/api/v1/taxonomy.ttl", "/api/v1/taxonomy.jsonld")) {
            assertThat(mvc.get().uri(address).with(cast.token(cast.anna())))
                    .hasStatusOk()
                    .bodyText()
                    .contains("personvern", "GDPR");
        }
    }

    private MvcTestResult apply(String file, String seen) {
        return mvc.post()
                .uri("/admin/taksonomi/utveksling/innlesing")
                .with(Cast.as(cast.admin()))
                .with(csrf())
                .param("content", file)
                .param("name", "emner.csv")
                .param("sett", seen)
                .exchange();
    }

    private long editor() {
        return cast.admin().id().value();
    }
}
