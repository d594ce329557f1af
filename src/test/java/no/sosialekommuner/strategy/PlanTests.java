package no.sosialekommuner.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import org.assertj.core.groups.Tuple;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A municipality begins a plan and shares its chapters out. */
@CommunityTest
class PlanTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    News news;

    @Autowired
    JdbcClient db;

    @Test
    void aPlanIsProposedTheMunicipalitysNameAndLanguage() {
        Document form = pages.open("/planer/ny?veileder=strategy", cast.anna());

        assertThat(form.select("#felt-title").val()).isEqualTo("Strategi for sosiale medier, Fredrikstad kommune");
        assertThat(form.select("input[name=language][checked]").val()).isEqualTo("nb");
        assertThat(form.select("input[name=space]").eachAttr("value")).contains("kommune-3107");
    }

    @Test
    void whoBeginsAPlanHasAllItsChaptersAndADocumentThatColleaguesRead() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        String plan = begun(anna, "Strategi for sosiale medier, Fredrikstad kommune", "nb");
        Viewer colleague = cast.newcomer("3107", "MEMBER");

        Document overview = pages.open(plan, colleague);
        assertThat(overview.select(".plan-chapter")).hasSize(12);
        assertThat(overview.text()).contains("0 av 12 kapitler er klare", "1. Hvorfor vi er her");
        assertThat(document(id(plan), colleague).select(".prose h3").eachText())
                .hasSize(12)
                .first()
                .asString()
                .startsWith("1. Hvorfor vi er her");
        assertThat(pages.open("/planer", colleague).select(".plan-card a").eachAttr("href"))
                .contains(plan);
    }

    @Test
    void aNameThatWasOnlyProposedFollowsTheLanguage() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        String plan = begun(anna, "Strategi for sosiale medier, Fredrikstad kommune", "nn");

        assertThat(pages.open(plan, anna).select("h1").text())
                .isEqualTo("Strategi for sosiale medium, Fredrikstad kommune");
        assertThat(document(id(plan), anna).select(".prose").text()).contains("Ikkje skrive enno");
    }

    @Test
    void theSameFormBeginsOnePlan() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        String key = UUID.randomUUID().toString();

        assertThat(location(begin(anna, key, "Dobbeltklikk", "nb", "kommune-3107")))
                .isEqualTo(location(begin(anna, key, "Dobbeltklikk", "nb", "kommune-3107")));
    }

    @Test
    void aPlanIsNotWrittenWhereEverybodyReads() {
        for (String space : new String[] {"nettverk", "kommune-4001", "finnes-ikke", ""}) {
            assertThat(begin(cast.anna(), "", "Strategi", "nb", space)).hasStatus(422);
        }
    }

    @Test
    void anotherMunicipalityFindsNothing() {
        ContributionId plan = cast.plan(cast.anna(), "kommune-3107", "Bare for Fredrikstad");
        Viewer bjorn = cast.bjorn();

        assertThat(mvc.get().uri("/planer/" + plan).with(Cast.as(bjorn))).hasStatus(404);
        assertThat(mvc.get().uri("/bidrag/" + plan).with(Cast.as(bjorn))).hasStatus(404);
        assertThat(mvc.get().uri("/planer/" + plan + "/kapittel/goals").with(Cast.as(bjorn)))
                .hasStatus(404);
        assertThat(pages.open("/planer", bjorn).text()).doesNotContain("Bare for Fredrikstad");
    }

    @Test
    void whoReadsAGroupReadsItsPlansAndWritesNothing() {
        String group = cast.group(cast.anna(), "Strategigruppe", "OPEN");
        ContributionId plan = cast.plan(cast.anna(), group, "Felles retningslinjer");

        Document seen = pages.open("/planer/" + plan, cast.bjorn());
        assertThat(seen.text()).contains("Du kan lese og kommentere denne planen");
        assertThat(seen.select(".plan-chapter a, .plan-rename")).isEmpty();

        cast.standing(group, cast.bjorn(), "MEMBER");
        assertThat(pages.open("/planer", cast.bjorn()).text())
                .contains("Planer i gruppene dine", "Felles retningslinjer");
    }

    @Test
    void whoIsGivenAChapterIsToldAndFindsItFirst() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        Viewer kari = cast.newcomer("3107", "MEMBER");
        String plan = "/planer/" + cast.plan(anna, "kommune-3107", "Med fordeling");
        assertThat(assign(plan, "crisis", kari, anna)).hasStatus(303);
        news.told();

        assertThat(pages.open(plan, kari).select(".plan-next").text()).contains("Venter på deg", "9. Når noe skjer");
        assertThat(news.of(kari))
                .filteredOn(it -> it.latest() == Happening.CHAPTER_ASSIGNED)
                .extracting(Notice::title, Notice::address)
                .containsExactly(Tuple.tuple("Når noe skjer – Med fordeling", plan + "/kapittel/crisis"));

        assertThat(assign(plan, "crisis", null, anna)).hasStatus(303);
        assertThat(news.of(kari)).noneMatch(it -> it.latest() == Happening.CHAPTER_ASSIGNED);
    }

    @Test
    void aChapterIsGivenOnlyToThoseWhoMayWriteIt() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        String group = cast.group(anna, "Bare vi", "OPEN");
        String plan = "/planer/" + cast.plan(anna, group, "Bare kolleger");

        assertThat(assign(plan, "crisis", cast.bjorn(), anna)).hasStatus(422);
        assertThat(pages.open(plan + "?ansvar=crisis", anna)
                        .select("#kapittel-crisis option")
                        .eachText())
                .containsExactly("Ingen", anna.name());
    }

    @Test
    void anotherNameIsTheDocumentsToo() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        ContributionId plan = cast.plan(anna, "kommune-3107", "Et foreløpig navn");
        assertThat(mvc.put()
                        .uri("/planer/" + plan + "/tittel")
                        .param("title", "Det endelige navnet")
                        .with(Cast.as(anna))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(document(plan, anna).select("h1").text()).isEqualTo("Det endelige navnet");
    }

    private MvcTestResult assign(String plan, String chapter, @Nullable Viewer to, Viewer by) {
        return mvc.put()
                .uri(plan + "/kapittel/" + chapter + "/ansvar")
                .param("medlem", to == null ? "" : to.id().toString())
                .with(Cast.as(by))
                .with(csrf())
                .exchange();
    }

    private String begun(Viewer by, String title, String language) {
        return location(begin(by, "", title, language, "kommune-3107"));
    }

    private MvcTestResult begin(Viewer by, String key, String title, String language, String space) {
        return mvc.post()
                .uri("/planer/ny")
                .param("key", key)
                .param("veileder", "strategy")
                .param("title", title)
                .param("language", language)
                .param("space", space)
                .with(Cast.as(by))
                .with(csrf())
                .exchange();
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private static ContributionId id(String plan) {
        return ContributionId.of(plan.substring("/planer/".length()));
    }

    /** As its readers get it. */
    private Document document(ContributionId id, Viewer reader) {
        String title = db.sql("select title from contribution.contribution where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        return pages.open(Addresses.of(id, title), reader);
    }
}
