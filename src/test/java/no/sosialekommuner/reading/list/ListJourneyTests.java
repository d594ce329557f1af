package no.sosialekommuner.reading.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Timestamp;
import java.time.Instant;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Topics;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Rollup;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers find what was read most, go through a blog by its months and follow a list; an editor weighs content anew. */
@CommunityTest
@Tag("browser")
class ListJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    Rollup rollup;

    @Autowired
    JdbcClient db;

    @Test
    void aReaderFindsWhatWasReadMostInATopicThisMonth() {
        String topic = topics.named("reise-lest");
        read(topics.tag(written("Mye lest i fjor"), topic), 3, 60);
        read(topics.tag(written("Mye lest nå"), topic), 2, 3);
        read(topics.tag(written("Lite lest nå"), topic), 1, 3);
        rollup.run();

        try (Visit visit = browser.visit(cast.anna())) {
            Page page = visit.page();
            page.navigate(browser.address() + "/emner/reise-lest");
            page.getByText("Mest lest", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".card-title"))
                    .hasText(new String[] {"Mye lest i fjor", "Mye lest nå", "Lite lest nå"});
            page.getByText("Siste 30 dager").click();

            assertThat(page.locator(".card-title")).hasText(new String[] {"Mye lest nå", "Lite lest nå"});
            assertThat(page.locator(".card").first()).containsText("2 har lest siste 30 dager");
            assertThat(page.locator(".selection-count")).containsText("Mest lest først, siste 30 dager");
            assertThat(page).hasURL(browser.address() + "/emner/reise-lest?sort=read&period=month");
        }
    }

    @Test
    void anEditorChangesTheWeightsAndSeesTheListChange() {
        String topic = topics.named("reise-vekt");
        ContributionId liked = topics.tag(written("Likt av mange"), topic);
        db.sql("update contribution.contribution set like_count = 15, likes_elsewhere = 15 where id = ?")
                .param(liked.value())
                .update();
        ContributionId saved = topics.tag(written("Lagret av mange"), topic);
        for (int i = 0; i < 15; i++) {
            db.sql("insert into contribution.bookmark (member_id, contribution_id) values (?, ?)")
                    .params(cast.newcomer("4001", "MEMBER").id().value(), saved.value())
                    .update();
        }
        rollup.run();

        try (Visit visit = browser.visit(cast.newcomer("3107", "EDITOR"))) {
            Page page = visit.page();
            page.navigate(browser.address() + "/emner/reise-vekt?sort=useful");
            assertThat(page.locator(".card-title")).hasText(new String[] {"Lagret av mange", "Likt av mange"});
            page.getByText("Slik vektes innhold").click();
            page.getByText("Endre vektene").click();
            page.getByLabel("Lagringer").fill("0");
            page.getByLabel("Liker").fill("mange");
            page.getByRole(AriaRole.BUTTON, named("Vis hvordan toppen ville blitt"))
                    .click();
            assertThat(page.locator("#feil-likes")).containsText("Skriv et tall fra 0 til 100");
            assertThat(page.getByLabel("Lagringer")).hasValue("0");
            page.getByLabel("Liker").fill("2,5");
            page.getByRole(AriaRole.BUTTON, named("Vis hvordan toppen ville blitt"))
                    .click();
            assertThat(page.locator(".weighting-top li").first()).isVisible();
            page.getByLabel("Begrunnelse").fill("Lagringer sier lite om nytte");
            page.getByText("Lagre vektene").click();

            assertThat(page.locator(".weighting-version").first()).containsText("Lagringer sier lite om nytte");
            assertThat(page.getByText("Vektene som gjelder nå (versjon " + newest() + ")"))
                    .isVisible();
            page.navigate(browser.address() + "/emner/reise-vekt?sort=useful");
            assertThat(page.locator(".card-title")).hasText(new String[] {"Likt av mange", "Lagret av mange"});
            page.locator(".card").first().getByText("Hvorfor denne plassen").click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Hvorfor denne plassen")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.TABLE)).containsText("15");
        } finally {
            restoreWeights();
        }
    }

    @Test
    void aBlogIsReadMonthByMonthAlsoWithoutScripts() {
        Viewer writer = cast.newcomer("3107", "MEMBER");
        published(cast.published("ARTICLE", writer, "nettverk", "Fra mai"), "2025-05-31T21:30:00Z");
        published(cast.published("ARTICLE", writer, "nettverk", "Fra juni"), "2025-05-31T22:30:00Z");
        published(cast.published("ARTICLE", writer, "nettverk", "Fra oktober"), "2025-10-15T08:00:00Z");

        try (Visit visit = browser.visit(cast.anna(), Screen.DESKTOP.withoutJavaScript())) {
            Page page = visit.page();
            page.navigate(browser.address() + "/blogg?medlem=" + writer.handle());
            Locator archive = page.locator(".archive");
            assertThat(archive).containsText("oktober 2025");
            archive.getByText("juni 2025").click();

            assertThat(page.locator(".card-title")).hasText(new String[] {"Fra juni"});
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("juni 2025");
            page.getByText("Tidligere: mai 2025").click();
            assertThat(page.locator(".card-title")).hasText(new String[] {"Fra mai"});
            page.getByText("Senere: juni 2025").click();
            page.getByText("Senere: oktober 2025").click();
            assertThat(page.locator(".card-title")).hasText(new String[] {"Fra oktober"});
        }
    }

    @Test
    void aListIsFollowedInAFeedReaderUntilTheKeyIsShut() {
        String topic = topics.named("reise-feed");
        topics.tag(written("Følges i feedleser"), topic);
        try (Visit visit = browser.visit(cast.newcomer("3107", "MEMBER"))) {
            Page page = visit.page();
            page.navigate(browser.address() + "/emner/reise-feed?sort=unanswered");
            page.getByText("Følg denne listen i en feedleser").click();
            String address = page.getByLabel("Listen du kom fra").inputValue();
            String path = address.substring(address.indexOf("/emner/"));
            assertThat(path).startsWith("/emner/reise-feed/feed.atom?sort=unanswered&nokkel=");
            APIResponse read = page.request().get(browser.address() + path);
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.text()).contains("reise-feed");

            page.onDialog(dialog -> dialog.accept());
            page.getByText("Slå av alle feedene").click();
            assertThat(page.getByText("Feedene dine er slått av.")).isVisible();
            assertThat(page.request().get(browser.address() + path).status()).isEqualTo(404);
        }
    }

    private ContributionId written(String title) {
        return cast.published("ARTICLE", cast.bjorn(), "nettverk", title);
    }

    private void published(ContributionId id, String at) {
        db.sql("update contribution.contribution set published_at = ? where id = ?")
                .params(Timestamp.from(Instant.parse(at)), id.value())
                .update();
    }

    private void read(ContributionId id, int readers, int daysAgo) {
        for (int i = 0; i < readers; i++) {
            db.sql("""
                            with visited as (
                              insert into contribution.visit (member_id, contribution_id, first_at, last_at)
                              values (:member, :id, now() - make_interval(days => :days), now() - make_interval(days => :days)))
                            update contribution.contribution set reader_count = reader_count + 1 where id = :id
                            """)
                    .param("member", cast.newcomer("4001", "MEMBER").id().value())
                    .param("id", id.value())
                    .param("days", daysAgo)
                    .update();
        }
    }

    private int newest() {
        return db.sql("select max(w.version) from contribution.weighting w")
                .query(Integer.class)
                .single();
    }

    private void restoreWeights() {
        db.sql("""
                        insert into contribution.weighting (version, rating, accepted, saves, likes, expert, half_life)
                        select (select max(v.version) + 1 from contribution.weighting v),
                               w.rating, w.accepted, w.saves, w.likes, w.expert, w.half_life
                          from contribution.weighting w
                         where w.version = 1
                        """).update();
        rollup.run();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
