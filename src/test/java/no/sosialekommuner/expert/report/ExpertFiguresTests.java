package no.sosialekommuner.expert.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.TestPanels;
import no.sosialekommuner.expert.report.ExpertFigures.Load;
import no.sosialekommuner.expert.report.ExpertFigures.Whose;
import no.sosialekommuner.expert.request.DeskWork;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A panel that promises four hours is asked seven times in the first weeks of June 2029: the figures are reckoned by hand.
 *
 * <p>Week of Monday 4 June: answered after 60, 120 and 200 minutes in time, and after 300 too late. Week of 11 June: given back
 * after an hour; called off; under way.
 */
@CommunityTest
class ExpertFiguresTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Instant SINCE = moment("2029-06-04T00:00");
    private static final Instant UNTIL = moment("2029-06-17T12:00");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    TestPanels panels;

    @Autowired
    MovingClock clock;

    @Autowired
    DeskWork work;

    @Autowired
    Submissions submissions;

    @Autowired
    ExpertFigures figures;

    @Autowired
    JdbcClient db;

    private String topic = "";
    private Viewer anna;
    private Viewer eva;
    private Viewer per;
    private PanelId panel = new PanelId(0);

    @BeforeEach
    void sevenQuestions() {
        topic = topics.named("eksperttall-" + NUMBER.incrementAndGet());
        anna = cast.newcomer("3107", "MEMBER");
        eva = cast.newcomer("4601", "EXPERT");
        per = cast.newcomer("4001", "EXPERT");
        panel = panels.of(topic, 4, null, List.of(eva, per));
        answered("2029-06-04T08:00", "2029-06-04T09:00", eva);
        answered("2029-06-05T15:00", "2029-06-06T09:30", eva);
        answered("2029-06-07T08:00", "2029-06-07T11:20", per);
        answered("2029-06-08T08:00", "2029-06-08T13:00", eva);
        ContributionId returned = asked("2029-06-11T08:00");
        try (var _ = clock.at("2029-06-11T09:00")) {
            work.giveBack(returned, "Spør fylket", per);
        }
        ContributionId off = asked("2029-06-12T08:00");
        try (var _ = clock.at("2029-06-12T09:00")) {
            work.callOff(off, anna.id());
        }
        ContributionId open = asked("2029-06-15T14:00");
        try (var _ = clock.at("2029-06-15T14:10")) {
            work.take(open, per);
        }
    }

    @Test
    void promisesKeptMedianTimeAndWhatIsUnderWayAreCounted() {
        PanelFigures of = ofPanel();

        assertThat(of.asked()).isEqualTo(7);
        assertThat(of.answered()).isEqualTo(4);
        assertThat(of.returned()).isEqualTo(1);
        assertThat(of.kept()).isEqualTo(3);
        assertThat(of.broken()).isEqualTo(1);
        assertThat(of.percent()).isEqualTo(75);
        assertThat(of.medianMinutes()).isEqualTo(160);
        assertThat(of.open()).isEqualTo(1);
    }

    @Test
    void eachWeekHasItsOwn() {
        assertThat(figures.weeks(SINCE, UNTIL, new Whose(panel)))
                .containsExactly(
                        new WeekFigures(LocalDate.of(2029, 6, 4), 4, 3, 1),
                        new WeekFigures(LocalDate.of(2029, 6, 11), 3, 0, 0));
    }

    @Test
    void whatLiesWithWhomIsCountedByWhoHasIt() {
        List<Load> load = figures.load(SINCE);

        assertThat(load).contains(load(eva, 0, 3), load(per, 1, 1));
    }

    @Test
    void aTopicWithoutAPanelIsShownUntilOneAnswersAboutIt() {
        String alone = topics.named("eksperttall-uten-" + NUMBER.incrementAndGet());
        String other = topics.named("eksperttall-borte-" + NUMBER.incrementAndGet());
        panels.of(other, 4, null, List.of());
        ask("2029-06-13T10:00", alone);
        ask("2029-06-13T10:00", other);
        assertThat(uncovered()).contains(alone).doesNotContain(other, topic);

        panels.of(alone, 4, null, List.of(eva));
        assertThat(uncovered()).doesNotContain(alone);
    }

    @Test
    void theReportShowsThemAsPictureAndAsTable() {
        try (var _ = clock.at("2029-06-17T12:00")) {
            var answer = mvc.get()
                    .uri("/redaksjon/eksperter/rapport?panel=" + panel)
                    .with(Cast.as(cast.mona()))
                    .with(csrf())
                    .exchange();
            String page = Pages.text(answer);
            assertThat(page).contains("<rect data-part=\"kept\"", "75 %", "2 timer 40 minutter");
            assertThat(page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ")).contains("4. juni 2029 4 3 1");
        }
    }

    private PanelFigures ofPanel() {
        return figures.panels(SINCE, Language.NB).stream()
                .filter(it -> Objects.equals(it.panel(), panel.value()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> uncovered() {
        return figures.uncovered(SINCE, Language.NB).stream()
                .map(ExpertFigures.Uncovered::slug)
                .toList();
    }

    private Load load(Viewer expert, int open, int answered) {
        return db.sql("select p.name, p.organisation_name from member.profile p where p.id = ?")
                .param(expert.id().value())
                .query((rs, _) -> new Load(rs.getString("name"), rs.getString("organisation_name"), open, answered))
                .single();
    }

    private void answered(String asked, String answered, Viewer by) {
        ContributionId question = asked(asked);
        try (var _ = clock.at(answered)) {
            submissions.reply(question, null, "Slik.", UUID.randomUUID(), by);
        }
    }

    private ContributionId asked(String when) {
        return ask(when, topic);
    }

    private ContributionId ask(String when, String about) {
        ContributionId question = topics.tag(
                cast.published("QUESTION", anna, "nettverk", "Tall om " + about + " " + NUMBER.incrementAndGet()),
                about);
        try (var _ = clock.at(when)) {
            panels.ask(question, anna);
        }
        return question;
    }

    private static Instant moment(String when) {
        return MovingClock.moment(when);
    }
}
