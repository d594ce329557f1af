package no.sosialekommuner.reading.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunityTest
class MunicipalityPageTests {

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Test
    void theFactsOfTheRegisterAreShown() {
        String facts = pages.open("/kommuner/5610", cast.anna())
                .expectFirst(".municipality-facts")
                .text();

        assertThat(facts).contains("Kárášjohka", "Finnmark", "www.karasjok.kommune.no", "per 1. januar 2026", "km²");
    }

    @Test
    void aSharedNameIsShownWithItsCounty() {
        assertThat(pages.open("/kommuner/1515", cast.anna()).expectFirst("h1").text())
                .isEqualTo("Herøy (Møre og Romsdal)");
    }

    @Test
    void whoIsHereIsShownWithWhatTheyHaveExperienced() {
        Viewer flooded = cast.newcomer("4226", "MEMBER");
        Viewer also = cast.newcomer("4226", "MEMBER");
        experienced(flooded, "flom");
        experienced(also, "flom");
        experienced(also, "barnehage");

        Document page = pages.open("/kommuner/4226", cast.anna());

        assertThat(page.select(".municipality-member a").eachAttr("href"))
                .contains("/medlemmer/" + flooded.handle(), "/medlemmer/" + also.handle());
        assertThat(page.select(".municipality-experience").eachText())
                .singleElement()
                .asString()
                .contains("Flom", "2 medlemmer");
    }

    @Test
    void whoWasDeactivatedIsNotShown() {
        Viewer gone = cast.newcomer("4227", "MEMBER");
        db.sql("update member.member set deactivated_at = now() where id = ?")
                .param(gone.id().value())
                .update();

        Document page = pages.open("/kommuner/4227", cast.anna());

        assertThat(page.text())
                .doesNotContain(gone.name())
                .contains("Ingen fra Kvinesdal er her ennå", "@kvinesdal.kommune.no");
    }

    @Test
    void manyMembersComeThirtyAtATime() {
        List<Viewer> many = IntStream.range(0, 35)
                .mapToObj(_ -> cast.newcomer("4228", "MEMBER"))
                .toList();
        Document first = pages.open("/kommuner/4228", cast.anna());
        Document second =
                pages.follow(first.expectFirst("#medlemsliste .more a").attr("href"), cast.anna());

        List<String> seen =
                new ArrayList<>(first.select(".municipality-member a").eachAttr("href"));
        assertThat(seen).hasSize(30);
        seen.addAll(second.select(".municipality-member a").eachAttr("href"));
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(
                        many.stream().map(one -> "/medlemmer/" + one.handle()).toList());
    }

    @Test
    void contributionsAreThoseThatTheViewerMayRead() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        cast.published("QUESTION", author, "nettverk", "Spørsmål for alle fra " + author.handle());
        cast.published("QUESTION", author, "kommune-3107", "Internt fra " + author.handle());

        assertThat(pages.open("/kommuner/3107/bidrag", cast.anna()).text())
                .contains("Spørsmål for alle fra " + author.handle(), "Internt fra " + author.handle());
        assertThat(pages.open("/kommuner/3107/bidrag", cast.bjorn()).text())
                .contains("Spørsmål for alle fra " + author.handle())
                .doesNotContain("Internt fra " + author.handle());
    }

    @Test
    void whatOneMayNotReadIsNotCountedEither() {
        Viewer author = cast.newcomer("4001", "MEMBER");
        int before = counted(cast.eva());
        cast.published("QUESTION", author, "kommune-4001", "Bare for Porsgrunn " + author.handle());
        assertThat(counted(cast.eva())).isEqualTo(before);
        cast.published("QUESTION", author, "nettverk", "For alle " + author.handle());
        assertThat(counted(cast.eva())).isEqualTo(before + 1);
    }

    @Test
    void theBlogHoldsWhatStandsInTheNameOfTheMunicipality() {
        Viewer author = cast.newcomer("4216", "MEMBER");
        ContributionId own = cast.published("ARTICLE", author, "nettverk", "Min egen artikkel " + author.handle());
        ContributionId ours = cast.published("ARTICLE", author, "nettverk", "Kommunens artikkel " + author.handle());
        db.sql("update contribution.contribution set organisation_id = ? where id = ?")
                .params(author.organisation().value(), ours.value())
                .update();

        String blog = pages.open("/kommuner/4216/blogg", cast.anna()).text();

        assertThat(own).isNotEqualTo(ours);
        assertThat(blog).contains("Kommunens artikkel " + author.handle()).doesNotContain("Min egen artikkel");
        assertThat(pages.open("/kommuner/4216", cast.anna())
                        .expectFirst("[aria-labelledby=blogg]")
                        .text())
                .contains("Kommunens artikkel");
    }

    @Test
    void thoseMostLikeItAreOfItsSizeAndRatherOfItsLanguage() {
        List<String> alike = pages.open("/kommuner/0301", cast.anna())
                .select(".municipality-alike a")
                .eachText();
        assertThat(alike).hasSize(6).contains("Bergen", "Trondheim").doesNotContain("Oslo");

        String small = pages.open("/kommuner/4633", cast.anna())
                .expectFirst(".municipality-alike")
                .text();
        assertThat(small).doesNotContain("Bergen", "Oslo");
    }

    @Test
    void onlyAnAdministratorSeesTheWayToTheDomains() {
        assertThat(pages.open("/kommuner/3107", cast.admin()).select("a[href=/admin/kommuner/3107]"))
                .isNotEmpty();
        assertThat(pages.open("/kommuner/3107", cast.mona()).select("a[href=/admin/kommuner/3107]"))
                .isEmpty();
    }

    @Test
    void countiesAndOtherBodiesHavePagesToo() {
        assertThat(pages.open("/kommuner/31", cast.anna()).expectFirst("h1").text())
                .isEqualTo("Østfold");
        assertThat(pages.open("/kommuner/ks", cast.anna()).expectFirst("h1").text())
                .isEqualTo("KS");
    }

    private int counted(Viewer viewer) {
        String count = pages.open("/kommuner/4001/bidrag", viewer)
                .expectFirst(".municipality-count strong")
                .text();
        return count.startsWith("Ingen") ? 0 : Integer.parseInt(count.replaceAll("\\D", ""));
    }

    private void experienced(Viewer member, String tag) {
        db.sql("""
                        insert into member.member_tag (member_id, tag_id)
                        select ?, t.id from taxonomy.tag t where t.slug = ?
                        """).params(member.id().value(), tag).update();
    }
}
