package no.sosialekommuner.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.GuideIntake;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The guide changes while a plan is written by it. */
@CommunityTest
class RenewalTests {

    private static final String KEY = "parkeringsplan";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    Guides guides;

    @Autowired
    GuideIntake intake;

    @Autowired
    PlanStarts starts;

    @Autowired
    PlanChapters chapters;

    @Autowired
    JdbcClient db;

    @AfterEach
    void takeAway() {
        db.sql("delete from strategy.plan where guide = ?").param(KEY).update();
        db.sql("delete from guide.version where guide_key = ?").param(KEY).update();
        db.sql("delete from guide.guide where key = ?").param(KEY).update();
        guides.forget();
    }

    @Test
    void aPlanMovesOnAndLosesNothing() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        publish(chapter("plasser", "Plassene"), chapter("sykler", "Syklene"), chapter("gebyr", "Gebyret"));
        ContributionId plan = begun(anna);
        write(plan, "sykler", "Syklene står ved stasjonen.", anna);
        publish(chapter("plasser", "Hvor mange plasser"), chapter("lading", "Ladingen"));

        Document overview = pages.open("/planer/" + plan, anna);
        assertThat(overview.select(".plan-chapter")).hasSize(3);
        assertThat(overview.text()).contains("ny utgave");
        Document changes = pages.open("/planer/" + plan + "/veiledning", anna);
        assertThat(changes.select(".renewal-chapter").eachText())
                .anyMatch(it -> it.contains("Ladingen") && it.contains("Nytt kapittel"))
                .anyMatch(it -> it.contains("Syklene") && it.contains("Tatt ut"))
                .anyMatch(it -> it.contains("Hvor mange plasser") && it.contains("Plassene"));

        assertThat(send(HttpMethod.POST, "/planer/" + plan + "/veiledning", anna))
                .hasStatus(303);
        assertThat(chapters.of(plan))
                .extracting(PlanChapter::key)
                .containsExactly("plasser", "lading", "sykler", "gebyr");
        assertThat(chapters.of(plan))
                .filteredOn(PlanChapter::gone)
                .extracting(PlanChapter::key)
                .containsExactly("sykler", "gebyr");
        assertThat(document(plan, anna).select(".prose").text())
                .contains("1. Hvor mange plasser", "2. Ladingen", "3. Syklene", "Syklene står ved stasjonen.");
        assertThat(pages.open("/planer/" + plan + "/kapittel/sykler", anna).text())
                .contains("Ikke lenger i veiledningen");

        assertThat(send(HttpMethod.DELETE, "/planer/" + plan + "/kapittel/sykler", anna))
                .hasStatus(409);
        assertThat(send(HttpMethod.DELETE, "/planer/" + plan + "/kapittel/gebyr", anna))
                .hasStatus(303);
        assertThat(document(plan, anna).select(".prose").text()).doesNotContain("Gebyret");
    }

    @Test
    void aChapterThatTheGuideLosesWhileItIsWrittenIsSavedAllTheSame() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        publish(chapter("plasser", "Plassene"), chapter("sykler", "Syklene"));
        ContributionId plan = begun(anna);
        publish(chapter("plasser", "Plassene"));

        write(plan, "sykler", "Skrevet etterpå.", anna);
        assertThat(document(plan, anna).select(".prose").text()).contains("Skrevet etterpå.");
    }

    private ContributionId begun(Viewer by) {
        return starts.begin(guides.current(KEY), "kommune-3107", "Parkering", Language.NB, UUID.randomUUID(), by);
    }

    private void write(ContributionId plan, String chapter, String text, Viewer by) {
        assertThat(mvc.post()
                        .uri("/planer/" + plan + "/kapittel/" + chapter)
                        .param("version", "0")
                        .param("text", text)
                        .with(Cast.as(by))
                        .with(csrf()))
                .hasStatus(303);
    }

    private MvcTestResult send(HttpMethod method, String to, Viewer by) {
        return mvc.method(method).uri(to).with(Cast.as(by)).with(csrf()).exchange();
    }

    private void publish(Chapter... parts) {
        intake.publish(
                new Guide(
                        KEY,
                        1,
                        LocalDate.of(2026, 11, 1),
                        Wording.same("Parkeringsplan"),
                        Wording.same("Slik lager dere en plan for parkering."),
                        Wording.same("Oppdiktet"),
                        List.of(parts)),
                "Ny utgave",
                cast.mona().id(),
                Instant.now());
    }

    private static Chapter chapter(String key, String title) {
        return Chapter.named(key, Wording.same(title));
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
