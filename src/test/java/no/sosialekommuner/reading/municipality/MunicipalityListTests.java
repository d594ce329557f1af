package no.sosialekommuner.reading.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityTest
class MunicipalityListTests {

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Test
    void everyRowSaysWhereHowManyAndWhoIsHere() {
        String row = list("q=fredrikstad").expectFirst(".municipality-row").text();

        assertThat(row).contains("Fredrikstad", "Østfold", "innbyggere", "Bokmål", "medlem");
    }

    @Test
    void theSamiNameStandsBeside() {
        assertThat(list("q=oslo").expectFirst(".municipality-name").text()).isEqualTo("Oslo Oslove");
    }

    @Test
    void fiftyAtATimeByNameAndTheLinkLeadsOn() {
        Document first = list("county=");
        assertThat(names(first)).hasSize(50).startsWith("Alstahaug");

        String next = first.expectFirst(".more a").attr("href");
        List<String> second = names(list(next.substring(next.indexOf('?') + 1)));
        assertThat(second).hasSize(50).doesNotContainAnyElementsOf(names(first));
    }

    @Test
    void bySizeTheMostPopulousComesFirst() {
        assertThat(names(list("sort=size"))).startsWith("Oslo", "Bergen", "Trondheim", "Stavanger");
        Document first = list("sort=size");
        String next = first.expectFirst(".more a").attr("href");
        assertThat(next).contains("sort=size");
        assertThat(names(list(next.substring(next.indexOf('?') + 1)))).doesNotContainAnyElementsOf(names(first));
    }

    @Test
    void countySizeAndLanguageNarrowTogether() {
        Document hits = list("county=46&size=small&language=nynorsk");

        assertThat(names(hits)).contains("Fedje", "Solund").doesNotContain("Bergen", "Voss");
        assertThat(hits.expectFirst("#treff [data-say]").text())
                .isEqualTo(names(hits).size() + " kommuner");
        assertThat(hits.expectFirst("#velg-county option[selected]").text()).isEqualTo("Vestland");
    }

    @Test
    void otherKindsAreListedWhenAskedFor() {
        assertThat(names(list("kind=county"))).contains("Østfold", "Finnmark").doesNotContain("Fredrikstad");
        assertThat(names(list("kind=other"))).contains("KS", "Kommuneforlaget").doesNotContain("Østfold");
        assertThat(names(list("kind=all&q=ks"))).contains("KS");
    }

    @Test
    void twoOfTheSameNameAreToldApartByTheirCounty() {
        assertThat(list("q=herøy").select(".municipality-row").eachText())
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("Nordland"))
                .anySatisfy(row -> assertThat(row).contains("Møre og Romsdal"));
    }

    @Test
    void nothingFoundLeadsOn() {
        Document none = list("q=kommuneforlaget");

        assertThat(none.select(".municipality-row")).isEmpty();
        String all = none.expectFirst(".empty a").attr("href");
        assertThat(names(list(all.substring(all.indexOf('?') + 1)))).containsExactly("Kommuneforlaget");
    }

    @Test
    void anUnknownChoiceInAnOldLinkCountsAsNone() {
        assertThat(names(list("kind=x&size=y&language=z&sort=w"))).startsWith("Alstahaug");
    }

    private static List<String> names(Document page) {
        return page.select(".municipality-name a").eachText();
    }

    private Document list(String query) {
        return pages.open("/kommuner?" + query, cast.anna());
    }
}
