package no.sosialekommuner.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.Answers;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.Pages;
import no.sosialekommuner.PlanStories;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.freshness.review.Deed;
import no.sosialekommuner.freshness.review.SoundnessReviews;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Reason;
import no.sosialekommuner.search.Searched;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is written is looked at again: confirmed, doubted, marked, revised. */
@CommunityTest
class FreshnessTests {

    @Autowired
    FreshnessIntake intake;

    @Autowired
    SoundnessReviews reviews;

    @Autowired
    Answers answers;

    @Autowired
    Searched searched;

    @Autowired
    Pages pages;

    @Autowired
    PlanStories plans;

    @Autowired
    News news;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Test
    void eachKindGetsItsDateFromWhenItWasPublishedOrAnswered() {
        LocalDate today = reviews.today();
        ContributionId article = cast.published("ARTICLE", cast.anna(), "nettverk", "Fristen for en artikkel");
        ContributionId question = cast.published("QUESTION", cast.anna(), "nettverk", "Fristen for et spørsmål?");

        assertThat(reviews.require(article).dueOn()).isEqualTo(today.plusMonths(18));
        assertThat(reviews.require(question).dueOn()).isNull();
        answers.accepted(question, "Den kommer med svaret.", cast.bjorn());
        assertThat(reviews.require(question).dueOn()).isEqualTo(today.plusMonths(12));
    }

    @Test
    void theAuthorSaysThatItHoldsInOneClickFromTheList() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        ContributionId article = asked(author, "Slik svarer vi på kveldstid");
        Document list = pages.open("/min-side/holdbarhet", author);
        assertThat(list.select(".holds-title").eachText()).containsExactly("Slik svarer vi på kveldstid");

        put(article, "kontrollert", author, "runde", round(list), "fra", "min-side");
        put(article, "kontrollert", author, "runde", round(list), "fra", "min-side");

        assertThat(pages.open("/min-side/holdbarhet", author).text()).contains("Ingenting å kontrollere");
        assertThat(pages.open("/bidrag/" + article + "/slik-svarer-vi-pa-kveldstid", cast.bjorn())
                        .select(".contribution-head")
                        .text())
                .contains("Kontrollert");
        assertThat(reviews.require(article).dueOn()).isEqualTo(reviews.today().plusMonths(18));
        assertThat(reviews.deeds(article)).extracting(Deed::sort).containsExactly("confirmed");
    }

    @Test
    void aReadersDoubtReachesTheAuthorWithItsWords() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        ContributionId article = cast.published("ARTICLE", author, "nettverk", "Tellingen av følgere");

        say(article, cast.bjorn(), "no", "Plattformen er lagt ned.");
        say(article, cast.bjorn(), "no", "Plattformen er lagt ned.");
        say(article, cast.eva(), "yes", "");
        news.told();

        assertThat(news.of(author, article)).singleElement().satisfies(it -> {
            assertThat(it.latest()).isEqualTo(Happening.CONTRIBUTION_DOUBTED);
            assertThat(it.reason()).isEqualTo(Reason.AUTHORED);
            assertThat(it.times()).isEqualTo(1);
        });
        Document page = pages.open("/bidrag/" + article + "/holdbarhet", author);
        assertThat(page.text()).contains("Plattformen er lagt ned.").contains("Bjørn Haugen");
        assertThat(pages.open("/bidrag/" + article + "/holdbarhet", cast.mona()).text())
                .doesNotContain("Plattformen er lagt ned.");
    }

    @Test
    void whatIsOutOfDateSaysSoEverywhereAndPointsToTheNewer() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        ContributionId older = cast.published("ARTICLE", author, "nettverk", "Gammel kvartsrutine");
        ContributionId newer = cast.published("ARTICLE", author, "nettverk", "Ny kvartsrutine");
        outdate(older, author, "/bidrag/" + newer + "/ny-kvartsrutine");

        Document page = pages.open("/bidrag/" + older + "/gammel-kvartsrutine", cast.bjorn());
        assertThat(page.select(".contribution-matter .ds-alert").text())
                .contains("kan være utdatert")
                .contains("Les heller: Ny kvartsrutine");
        assertThat(pages.open("/blogg?medlem=" + author.handle(), cast.bjorn())
                        .select("article:has(a[href*=gammel-kvartsrutine]) .card-state")
                        .text())
                .contains("Kan være utdatert");
        assertThat(mvc.get().uri("/api/v1/contributions/" + older).with(cast.token(cast.bjorn())))
                .bodyJson()
                .extractingPath("$.outdated")
                .isEqualTo(true);
        assertThat(mvc.get().uri("/api/v1/contributions/" + older).with(cast.token(cast.bjorn())))
                .bodyJson()
                .extractingPath("$.newer")
                .isEqualTo((int) newer.value());
    }

    @Test
    void whatIsOutOfDateStandsBelowWhatAnswersAsWellAndIsExplained() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        ContributionId first = cast.published("ARTICLE", author, "nettverk", "Feltspatplan");
        ContributionId second = cast.published("ARTICLE", author, "nettverk", "Feltspatplan");
        List<String> before = hits();
        assertThat(before).hasSize(2);
        String best = before.getFirst();
        outdate(best.contains("/" + first + "/") ? first : second, author, "");

        Document page = searched.open("/sok?q=feltspatplan", cast.bjorn());
        assertThat(hits()).containsExactly(before.getLast(), best);
        assertThat(page.select("article:has(a[href='" + best + "'])").text())
                .contains("Kan være utdatert")
                .contains("Derfor står treffet lenger ned.");
    }

    private List<String> hits() {
        return searched
                .open("/sok?q=feltspatplan", cast.bjorn())
                .select("article .card-title a")
                .eachAttr("href")
                .stream()
                .filter(it -> it.endsWith("/feltspatplan"))
                .toList();
    }

    @Test
    void nobodyIsToldOfANewerOneThatIsNotForThem() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        ContributionId older = cast.published("ARTICLE", author, "nettverk", "Åpen glimmerplan");
        ContributionId newer = cast.published("ARTICLE", author, "kommune-3107", "Hemmelig glimmerplan");
        outdate(older, author, "/bidrag/" + newer);

        assertThat(pages.open("/bidrag/" + older + "/apen-glimmerplan", cast.bjorn())
                        .text())
                .contains("kan være utdatert")
                .doesNotContain("Hemmelig");
        assertThat(pages.open("/bidrag/" + older + "/apen-glimmerplan", author).text())
                .contains("Les heller: Hemmelig glimmerplan");
        MvcTestResult refused = mvc.put()
                .uri("/bidrag/" + older + "/holdbarhet/utdatert")
                .param("nyere", "/bidrag/" + newer)
                .param("ord", "Dette skrev jeg")
                .param("runde", Integer.toString(reviews.require(older).round()))
                .with(Cast.as(editorElsewhere()))
                .with(csrf())
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(Pages.of(refused).select("#felt-ord").text()).isEqualTo("Dette skrev jeg");
        assertThat(Pages.of(refused).select("#feil-nyere").text()).contains("Kontroller adressen");
    }

    private Viewer editorElsewhere() {
        return cast.newcomer("4601", "EDITOR");
    }

    @Test
    void aRevisionLiftsTheMarkAndATypingErrorDoesNot() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        ContributionId article = cast.published("ARTICLE", author, "nettverk", "Rutine som endres");
        String text = "Vi svarer innen ett døgn på alt som kommer inn, og innen en time når det haster. "
                + "Den som har vakt, fører logg og melder fra til lederen når noe må avklares før det besvares.";
        edit(article, author, text);
        outdate(article, author, "");
        edit(article, author, text.replace("ett døgn", "et døgn"));
        assertThat(reviews.require(article).outdated()).isTrue();

        edit(
                article,
                author,
                "Nå svarer vi bare på hverdager mellom åtte og fire, og ellers viser vi til vakttelefonen.");
        assertThat(reviews.require(article).outdated()).isFalse();
        assertThat(reviews.require(article).dueOn()).isEqualTo(reviews.today().plusMonths(18));
        assertThat(reviews.deeds(article)).extracting(Deed::sort).containsExactly("reworded", "outdated");
        assertThat(pages.open("/bidrag/" + article + "/rutine-som-endres", cast.bjorn())
                        .text())
                .doesNotContain("kan være utdatert");
    }

    @Test
    void oneContributionMayHaveAnotherDateOrHoldForGood() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        ContributionId article = asked(author, "Historien om logoen");
        int round = reviews.require(article).round();
        LocalDate day = reviews.today().plusMonths(3);
        put(article, "frist", author, "runde", "" + round, "frist", "date", "dato", day.toString());
        assertThat(reviews.require(article).dueOn()).isEqualTo(day);

        put(article, "frist", author, "runde", "" + (round + 1), "frist", "forever");
        assertThat(reviews.require(article).forever()).isTrue();
        put(article, "kontrollert", author, "runde", "" + (round + 2));
        assertThat(reviews.require(article).forever()).isTrue();
        put(article, "frist", author, "runde", "" + (round + 3), "frist", "rule");
        assertThat(reviews.require(article).dueOn()).isEqualTo(reviews.today().plusMonths(18));

        assertThat(mvc.put()
                        .uri("/bidrag/" + article + "/holdbarhet/frist")
                        .param("frist", "date")
                        .param("dato", reviews.today().toString())
                        .param("runde", "" + (round + 4))
                        .with(Cast.as(author))
                        .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void whatTwoSettleAtOnceIsSettledOnce() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        ContributionId article = asked(author, "To avgjør samtidig");
        int round = reviews.require(article).round();
        put(article, "kontrollert", author, "runde", "" + round);
        put(article, "utdatert", cast.admin(), "runde", "" + round, "ord", "For sent");
        assertThat(reviews.require(article).outdated()).isFalse();
    }

    @Test
    void whoeverWritesAPlanSaysThatItHolds() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        Viewer colleague = cast.newcomer("3107", "MEMBER");
        ContributionId plan = cast.plan(author, "kommune-3107", "Plan som skal holde");
        intake.asked(plan, author.id(), reviews.today(), List.of());
        String round = "" + reviews.require(plan).round();

        assertThat(pages.open("/bidrag/" + plan + "/holdbarhet", colleague).text())
                .contains("Hva leserne sier");
        put(plan, "kontrollert", colleague, "runde", round);
        assertThat(reviews.deeds(plan)).extracting(it -> it.by().id()).containsExactly(colleague.id());
    }

    @Test
    void whatIsSharedOfAPlanIsSettledByWhoeverWritesItAndByNobodyElse() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        Viewer colleague = cast.newcomer("3107", "MEMBER");
        ContributionId plan = plans.written(author, "kommune-3107", "Delt plan som skal holde");
        plans.adopt(plan, author);
        plans.share(plan, "nettverk", author);
        ContributionId shared = plans.shared(plan);
        String round = "" + reviews.require(shared).round();

        assertThat(mvc.put()
                        .uri("/bidrag/" + shared + "/holdbarhet/kontrollert")
                        .param("runde", round)
                        .with(Cast.as(cast.bjorn()))
                        .with(csrf()))
                .hasStatus(403);
        put(shared, "kontrollert", colleague, "runde", round);
        assertThat(reviews.deeds(shared)).hasSize(1);
    }

    private ContributionId asked(Viewer author, String title) {
        ContributionId id = cast.published("ARTICLE", author, "nettverk", title);
        intake.asked(id, author.id(), reviews.today(), List.of());
        return id;
    }

    private static String round(Document list) {
        return list.select("input[name=runde]").val();
    }

    private void outdate(ContributionId id, Viewer by, String newer) {
        String round = Integer.toString(reviews.require(id).round());
        put(id, "utdatert", by, "runde", round, "nyere", newer, "ord", "Det er annerledes nå.");
    }

    private void put(ContributionId id, String page, Viewer by, String... fields) {
        var request = mvc.put().uri("/bidrag/" + id + "/holdbarhet/" + page);
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        assertThat(request.with(Cast.as(by)).with(csrf())).hasStatus(303);
    }

    private void say(ContributionId id, Viewer by, String say, String words) {
        assertThat(mvc.post()
                        .uri("/bidrag/" + id + "/holdbarhet/svar")
                        .param("svar", say)
                        .param("ord", words)
                        .with(Cast.as(by))
                        .with(csrf()))
                .hasStatus(303);
    }

    private void edit(ContributionId id, Viewer by, String body) {
        int version = db.sql("select version from contribution.contribution where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        assertThat(mvc.patch()
                        .uri("/api/v1/contributions/" + id)
                        .header("If-Match", "\"" + version + "\"")
                        .contentType("application/json")
                        .content("{\"body\": \"" + body + "\"}")
                        .with(cast.token(by)))
                .hasStatus2xxSuccessful();
    }
}
