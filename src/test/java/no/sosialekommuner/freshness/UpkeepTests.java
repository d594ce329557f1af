package no.sosialekommuner.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.freshness.review.SoundnessReviews;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What remains is for editors: due, doubted, out of date, and what they wrote themselves. */
@CommunityTest
class UpkeepTests {

    @Autowired
    FreshnessIntake intake;

    @Autowired
    SoundnessReviews reviews;

    @Autowired
    Topics topics;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    private Viewer editor;

    @BeforeEach
    void anEditor() {
        editor = cast.newcomer("0301", "EDITOR");
    }

    @Test
    void theOldestDateStandsFirstAndTheListGoesOnPageByPage() {
        String topic = topics.named("holdbarhet-sider");
        List<String> titles = new ArrayList<>();
        for (int number = 0; number < 43; number++) {
            String title = "Forfalt nummer " + (100 + number);
            due("nettverk", title, topic, LocalDate.of(2025, 1, 1).plusDays(number / 2));
            titles.add(title);
        }
        List<String> shown = new ArrayList<>();
        String address = "/redaksjon/holdbarhet?tag=" + topic;
        while (!address.isEmpty()) {
            Document page = pages.follow(address, editor);
            assertThat(page.text()).contains("43 treff, eldste frist først.");
            shown.addAll(page.select(".holds-title").eachText());
            address = page.select(".more a").attr("href");
        }
        assertThat(shown).containsExactlyElementsOf(titles);
    }

    @Test
    void eachPartShowsItsOwnAndNobodySeesBehindADoor() {
        String topic = topics.named("holdbarhet-deler");
        String closed = cast.group(cast.anna(), "Lukket holdbarhet", "REQUEST");
        due("nettverk", "Den forfalte", topic, LocalDate.of(2025, 2, 1));
        due(closed, "Den lukkede", topic, LocalDate.of(2025, 2, 1));
        ContributionId doubted = published("nettverk", "Den omtvilte", topic);
        intake.said(doubted, "no", "", cast.bjorn().id(), Instant.now());
        ContributionId outdated = published("nettverk", "Den utdaterte", topic);
        intake.outdated(outdated, null, "", cast.anna().id());

        assertThat(titles("forfalt", topic)).containsExactly("Den forfalte");
        assertThat(titles("tvil", topic)).containsExactly("Den omtvilte");
        assertThat(titles("utdatert", topic)).containsExactly("Den utdaterte");
        assertThat(pages.open("/redaksjon/holdbarhet?type=plan&tag=" + topic, editor)
                        .text())
                .contains("Ingenting i dette utvalget");
    }

    @Test
    void anEntryThatEditorsWroteIsCheckedHere() {
        long entry = db.sql("""
                        insert into editorial.faq (space_id, title, answer, html, html_version, follows, position, created_by, updated_at)
                        select s.id, 'Gammel oppføring om skiferregler', 'Svaret', '<p>Svaret</p>', 1, false, 9000, ?, now() - interval '14 months'
                          from space.space s where s.slug = 'nettverk'
                        returning id
                        """).param(editor.id().value()).query(Long.class).single();
        assertThat(entries()).contains("Gammel oppføring om skiferregler");
        assertThat(pages.open("/min-side/holdbarhet", editor)
                        .select("main a[href='/redaksjon/holdbarhet?vis=ofte-spurt']"))
                .hasSize(1);
        await().untilAsserted(() -> assertThat(
                        pages.open("/ofte-spurt/" + entry, cast.eva()).text())
                .contains("Kan være utdatert"));

        assertThat(mvc.put()
                        .uri("/redaksjon/holdbarhet/ofte-spurt/" + entry)
                        .with(Cast.as(editor))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(entries()).doesNotContain("Gammel oppføring om skiferregler");
        assertThat(pages.open("/ofte-spurt/" + entry, cast.eva()).text()).doesNotContain("Kan være utdatert");
    }

    private List<String> entries() {
        return pages.open("/redaksjon/holdbarhet?vis=ofte-spurt", editor)
                .select(".holds-title")
                .eachText();
    }

    private List<String> titles(String part, String topic) {
        return pages.open("/redaksjon/holdbarhet?vis=" + part + "&tag=" + topic, editor)
                .select(".holds-title")
                .eachText();
    }

    private void due(String space, String title, String topic, LocalDate on) {
        intake.due(published(space, title, topic), on);
    }

    private ContributionId published(String space, String title, String topic) {
        return topics.tag(cast.published("ARTICLE", cast.anna(), space, title), topic);
    }
}
