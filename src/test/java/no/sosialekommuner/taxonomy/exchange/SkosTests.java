package no.sosialekommuner.taxonomy.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.taxonomy.edit.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written is a thesaurus as SKOS means it, and those of others are read. */
@CommunityTest
class SkosTests {

    @Autowired
    TaxonomyFiles files;

    @ParameterizedTest
    @EnumSource
    void eachConceptLiesInOneSchemeAndIsCalledOneThingInALanguage(Notation notation) throws Unreadable {
        Things things = things(notation);

        assertThat(things.concepts()).isNotEmpty().allSatisfy(concept -> {
            assertThat(concept.all(Skos.IN_SCHEME, ""))
                    .singleElement()
                    .satisfies(scheme -> assertThat(things.get(scheme).type()).isEqualTo(Skos.SCHEME));
            assertThat(concept.all(Skos.NOTATION, "")).hasSize(1);
            for (String language : List.of("nb", "nn", "en")) {
                assertThat(concept.all(Skos.NAME, language)).hasSize(1);
                assertThat(concept.all(Skos.SYNONYM, language))
                        .doesNotContain(concept.all(Skos.NAME, language).getFirst())
                        .doesNotHaveDuplicates();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aboveAndBelowAreSaidOfBothAndGoInNoCircle(Notation notation) throws Unreadable {
        Things things = things(notation);

        assertThat(things.concepts()).allSatisfy(concept -> {
            assertThat(concept.all(Skos.NARROWER, ""))
                    .allSatisfy(below ->
                            assertThat(things.get(below).all(Skos.BROADER, "")).containsExactly(concept.address()));
            assertThat(concept.all(Skos.BROADER, ""))
                    .allSatisfy(above ->
                            assertThat(things.get(above).all(Skos.NARROWER, "")).contains(concept.address()));
            assertThat(things.top(concept).all(Skos.TOP_OF, ""))
                    .singleElement()
                    .satisfies(scheme -> assertThat(things.get(scheme).all(Skos.TOP, ""))
                            .contains(things.top(concept).address()));
        });
    }

    /** Whatever is a text in a language stays one, with all its signs. */
    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadAsItWas(Notation notation) throws Unreadable {
        Resource resource = new Resource(
                0,
                "https://a.no/emner/x",
                Skos.CONCEPT,
                List.of(
                        new Statement(Skos.NAME, "Sagt \"slik\" <og> \\ 'så' & #1; ü 🙂", "nb", false),
                        new Statement(Skos.ABOUT, "To\nlinjer", "nn", false),
                        Statement.text(Skos.VALID_FROM, "2026-11-01"),
                        Statement.text(Skos.RETIRED, "true"),
                        Statement.link(Skos.IN_SCHEME, "https://a.no/emner#f")));

        assertThat(notation.read(notation.write(List.of(resource))))
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.type()).isEqualTo(resource.type());
                    assertThat(read.address()).isEqualTo(resource.address());
                    assertThat(read.statements())
                            .filteredOn(it -> !it.property().endsWith("type"))
                            .containsExactlyInAnyOrderElementsOf(resource.statements());
                });
    }

    @Test
    void aThesaurusFromElsewhereIsRead() {
        assertThatSkredIsRead("""
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                  <skos:Concept rdf:about="https://example.no/skred">
                    <skos:inScheme rdf:resource="https://example.no/ordliste#erfaring"/>
                    <skos:prefLabel xml:lang="no">Skred</skos:prefLabel>
                    <skos:altLabel xml:lang="nb-NO">Ras</skos:altLabel>
                    <skos:broader rdf:resource="https://example.no/natur"/>
                  </skos:Concept>
                </rdf:RDF>""");
        assertThatSkredIsRead("""
                # Fra et annet sted
                PREFIX s: <http://www.w3.org/2004/02/skos/core#>
                @prefix : <https://example.no/> .
                :skred a s:Concept , <http://a.no/Ting>; s:inScheme <https://example.no/ordliste#erfaring> ;
                  s:prefLabel 'Skred'@no; s:altLabel \"""Ras\"""@nb-NO; # det samme
                  s:note [ s:value "Noe \\"annet\\"" , ( 1 2.5 ) ] ; s:changed "2026-11-01"^^<http://a.no/dag> .
                :skred s:broader :natur.
                """);
        assertThatSkredIsRead("""
                {"@context": {"s": "http://www.w3.org/2004/02/skos/core#", "navn": {"@id": "s:prefLabel"}},
                 "@graph": [{"@id": "https://example.no/skred", "@type": ["s:Concept", "Ting"],
                   "s:inScheme": {"@id": "https://example.no/ordliste#erfaring"}, "navn": {"@value": "Skred", "@language": "no"},
                   "s:altLabel": [{"@value": "Ras", "@language": "nb-NO"}], "s:broader": [{"@id": "https://example.no/natur"}]}]}
                """);
    }

    private static void assertThatSkredIsRead(String file) {
        Incoming read = TaxonomyFiles.read(file);
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.tag().slug()).isEqualTo("skred");
            assertThat(row.tag().name().nb()).isEqualTo("Skred");
            assertThat(row.tag().facet()).isEqualTo("erfaring");
            assertThat(row.tag().parent()).isEqualTo("natur");
            assertThat(row.tag().synonyms().nb()).containsExactly("Ras");
        });
    }

    @Test
    void aFileCannotMakeTheServerReadOthers() {
        Incoming read = TaxonomyFiles.read("""
                <!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                <skos:Concept rdf:about="x"><skos:prefLabel xml:lang="nb">&x;</skos:prefLabel></skos:Concept></rdf:RDF>""");

        assertThat(read.rows()).isEmpty();
        assertThat(read.faults()).extracting(Incoming.Fault::key).contains("taxonomy.import.unreadable");
    }

    @Test
    void aFileThatBreaksOffTellsTheLine() {
        for (String file : List.of(
                "@prefix a: <http://a.no/> .\n\na:x a a:y ;\n  a:z \"uten slutt",
                "@prefix a: <http://a.no/> .\n\n\nb:x a a:y .",
                "[\n {},\n {\n \"@id\": }]",
                "<?xml version=\"1.0\"?>\n<a>\n<b>\n</a>")) {
            assertThat(TaxonomyFiles.read(file).faults()).singleElement().satisfies(fault -> {
                assertThat(fault.key()).isEqualTo("taxonomy.import.unreadable");
                assertThat(fault.line()).as(file).isEqualTo(4);
            });
        }
    }

    private Things things(Notation notation) throws Unreadable {
        return new Things(notation.read(files.skos(notation)));
    }

    private record Things(List<Resource> all) {

        List<Resource> concepts() {
            return all.stream().filter(it -> it.type().equals(Skos.CONCEPT)).toList();
        }

        /** An address stands for one thing. */
        Resource get(String address) {
            List<Resource> found =
                    all.stream().filter(it -> it.address().equals(address)).toList();
            assertThat(found).as(address).hasSize(1);
            return found.getFirst();
        }

        Resource top(Resource concept) {
            Set<String> seen = new HashSet<>();
            Resource at = concept;
            while (!at.all(Skos.BROADER, "").isEmpty()) {
                assertThat(seen.add(at.address()))
                        .as("a circle at %s", at.address())
                        .isTrue();
                at = get(at.one(Skos.BROADER, ""));
            }
            return at;
        }
    }
}
