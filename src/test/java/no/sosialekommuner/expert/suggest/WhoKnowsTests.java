package no.sosialekommuner.expert.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sosialekommuner.Answers;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.News;
import no.sosialekommuner.Pages;
import no.sosialekommuner.Topics;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.TestPanels;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.Reason;
import no.sosialekommuner.notification.preference.Paces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody asks, and is told who may know and why. */
@CommunityTest
class WhoKnowsTests {

    @Autowired
    Suggestions suggestions;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    TestPanels panels;

    @Autowired
    Answers answers;

    @Autowired
    News news;

    @Autowired
    Pages pages;

    @Autowired
    Paces paces;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester mvc;

    @Test
    void whoHasBeenThroughItAnsweredWroteOrSitsInThePanelIsSuggestedWithTheReason() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer experienced = cast.newcomer("4001", "MEMBER");
        Viewer answered = cast.newcomer("4601", "MEMBER");
        Viewer wrote = cast.newcomer("0301", "MEMBER");
        Viewer expert = cast.newcomer("4601", "EXPERT");
        String experience = topics.experience("vet-kvikkleire", experienced);
        String topic = topics.named("vet-grunnforhold");
        for (String title : List.of("Hvor dypt?", "Hvor langt?")) {
            answers.accepted(topics.tag(published("QUESTION", asker, title), topic), "Slik.", answered);
        }
        topics.tag(published("ARTICLE", wrote, "Slik går det til"), topic);
        panels.knows(panels.named("vet-geologi", "Grunn og geologi", expert), topic);
        ContributionId question = topics.tag(topics.tag(published("QUESTION", asker, "Hva nå?"), topic), experience);

        assertThat(suggestions.of(question, asker)).hasSize(4);
        assertThat(grounds(question, experienced, asker)).containsExactly("experience vet-kvikkleire 1");
        assertThat(grounds(question, answered, asker)).containsExactly("answered vet-grunnforhold 2");
        assertThat(grounds(question, wrote, asker)).containsExactly("wrote vet-grunnforhold 1");
        assertThat(grounds(question, expert, asker)).containsExactly("panel Grunn og geologi 1");
        assertThat(pages.open("/bidrag/" + question + "/hvem-vet", asker).text())
                .contains(
                        "Har svart godkjent på 2 spørsmål om vet-grunnforhold",
                        "Har erfaring med vet-kvikkleire",
                        "Har skrevet en artikkel om vet-grunnforhold",
                        "Er med i ekspertpanelet Grunn og geologi",
                        "Listen er ingen rangering");
        assertThat(pages.open(Addresses.of(question, "Hva nå?"), asker).select("[hx-get$=/hvem-vet]"))
                .hasSize(1);
    }

    @Test
    void aTopicStandsForThoseBelowIt() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer expert = cast.newcomer("4601", "EXPERT");
        String wide = topics.named("vet-vidt");
        String narrow = topics.named("vet-smalt");
        db.sql("update taxonomy.tag set parent_id = (select id from taxonomy.tag where slug = ?) where slug = ?")
                .params(wide, narrow)
                .update();
        panels.knows(panels.named("vet-vidt", "Vidt", expert), wide);

        assertThat(suggested(topics.tag(published("QUESTION", asker, "Smalt?"), narrow), asker))
                .containsExactly(expert.handle());
    }

    @Test
    void onlyWhoMayReadAndWriteWhereItLiesIsSuggested() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer colleague = cast.newcomer("3107", "MEMBER");
        Viewer stranger = cast.newcomer("4601", "MEMBER");
        Viewer gone = cast.newcomer("3107", "MEMBER");
        String experience = topics.experience("vet-lukket", asker, colleague, stranger, gone);
        db.sql("update member.member set deactivated_at = now() where id = ?")
                .param(gone.id().value())
                .update();
        ContributionId question =
                topics.tag(cast.published("QUESTION", asker, "kommune-3107", "Bare for oss?"), experience);

        assertThat(suggested(question, asker)).containsExactly(colleague.handle());
        assertThat(mvc.get().uri("/bidrag/" + question + "/hvem-vet").with(Cast.as(stranger)))
                .hasStatus(404);
        assertThat(ask(question, stranger, asker)).hasStatus(404);
    }

    /** Neither who is suggested nor the notice, of which a mail is made, tells anything outside. */
    @Test
    void whatIsAskedInConfidenceIsOnlyForThoseWhoReadIt() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer colleague = cast.newcomer("3107", "MEMBER");
        Viewer counsel = cast.newcomer("4601", "EXPERT");
        Viewer standIn = cast.newcomer("4601", "MEMBER");
        Viewer outsider = cast.newcomer("4001", "MEMBER");
        String experience = topics.experience("vet-fortrolig", colleague, counsel, outsider);
        LocalDate today = LocalDate.now(WorkingDays.OSLO);
        paces.away(counsel.id(), today, today.plusDays(3), standIn.handle());
        ContributionId question = topics.tag(
                cast.published("QUESTION", asker, cast.counsel("3107", counsel), "Varselet om rådmannen"), experience);

        assertThat(suggested(question, asker)).containsExactlyInAnyOrder(colleague.handle(), counsel.handle());
        assertThat(mvc.get().uri("/bidrag/" + question + "/hvem-vet").with(Cast.as(outsider)))
                .hasStatus(404);
        assertThat(ask(question, outsider, asker)).hasStatus(404);
        assertThat(ask(question, colleague, outsider)).hasStatus(404);
        assertThat(ask(question, counsel, asker)).hasStatus(422);
        assertThat(ask(question, colleague, asker)).hasStatus(303);

        news.told();
        assertThat(news.of(standIn, question)).isEmpty();
        assertThat(news.of(colleague, question))
                .singleElement()
                .satisfies(it -> assertThat(it.followed()).isNull());
    }

    @Test
    void whatTheViewerMayNotReadCountsForNobody() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer elsewhere = cast.newcomer("4001", "MEMBER");
        String topic = topics.named("vet-skjult");
        topics.tag(cast.published("ARTICLE", elsewhere, "kommune-4001", "Vårt eget"), topic);
        ContributionId question = topics.tag(published("QUESTION", asker, "Noen?"), topic);

        assertThat(suggested(question, asker)).isEmpty();
        Viewer neighbour = cast.newcomer("4001", "MEMBER");
        assertThat(suggested(question, neighbour)).containsExactly(elsewhere.handle());
    }

    @Test
    void whoDoesNotWantToBeSuggestedIsNotFromThatMomentOn() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer shy = cast.newcomer("4001", "MEMBER");
        ContributionId question = asked(asker, "Sjenert?", "vet-sjenert", shy);
        assertThat(suggested(question, asker)).containsExactly(shy.handle());

        assertThat(pages.open("/min-side/innstillinger", shy).select("a[href=/min-side/hvem-vet]"))
                .isNotEmpty();
        assertThat(mvc.post().uri("/min-side/hvem-vet").with(Cast.as(shy)).with(csrf()))
                .hasStatus(303);

        assertThat(suggested(question, asker)).isEmpty();
        assertThat(ask(question, shy, asker)).hasStatus(404);
        assertThat(pages.open("/min-side/hvem-vet", shy).text()).contains("Du blir ikke foreslått for noen.");
        assertThat(mvc.delete().uri("/min-side/hvem-vet").with(Cast.as(shy)).with(csrf()))
                .hasStatus(303);
        assertThat(suggested(question, asker)).containsExactly(shy.handle());
    }

    @Test
    void whoIsAskedHearsOfItOnceAndWhy() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer experienced = cast.newcomer("4001", "MEMBER");
        ContributionId question = asked(asker, "Hvem har vært i dette?", "vet-sporsmal", experienced);

        assertThat(ask(question, experienced, asker)).hasStatus(303);
        assertThat(ask(question, experienced, cast.newcomer("0301", "MEMBER"))).hasStatus(303);

        news.told();
        assertThat(news.of(experienced, question)).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(Reason.SOUGHT);
            assertThat(it.times()).isEqualTo(1);
            assertThat(it.by()).extracting(Person::handle).isEqualTo(asker.handle());
            assertThat(it.followed()).isEqualTo("du har erfaring med vet-sporsmal");
        });
        assertThat(pages.open("/varsler", experienced).text())
                .contains("tror at du kan svare på", "fordi du har erfaring med vet-sporsmal");
        assertThat(pages.open("/bidrag/" + question + "/hvem-vet", asker).text())
                .contains("Ble spurt");
    }

    @Test
    void nobodyIsAskedMoreThanThreeTimesAWeek() {
        Viewer wanted = cast.newcomer("4001", "MEMBER");
        Viewer other = cast.newcomer("4001", "MEMBER");
        String experience = topics.experience("vet-ofte", wanted, other);
        List<ContributionId> questions = IntStream.range(0, 4)
                .mapToObj(it -> topics.tag(published("QUESTION", cast.anna(), "Spørsmål nummer " + it), experience))
                .toList();
        questions.stream()
                .limit(3)
                .forEach(it -> assertThat(ask(it, wanted, cast.newcomer("3107", "MEMBER")))
                        .hasStatus(303));

        MvcTestResult fourth = ask(questions.getLast(), wanted, cast.anna());

        assertThat(fourth).hasStatus(422);
        assertThat(Pages.of(fourth).text()).contains("er blitt spurt flere ganger denne uken", "Spør " + other.name());
        try (var nextWeek = clock.at(ZonedDateTime.now(WorkingDays.OSLO).plusDays(8))) {
            assertThat(ask(questions.getLast(), wanted, cast.newcomer("3107", "MEMBER")))
                    .hasStatus(303);
        }
    }

    @Test
    void nobodyAsksMoreThanFiveADay() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        List<Viewer> six = IntStream.range(0, 6)
                .mapToObj(_ -> cast.newcomer("4001", "MEMBER"))
                .toList();
        ContributionId question = asked(asker, "Alle?", "vet-mange", six.toArray(Viewer[]::new));
        six.stream().limit(5).forEach(it -> assertThat(ask(question, it, asker)).hasStatus(303));

        assertThat(ask(question, six.getLast(), asker))
                .hasStatus(422)
                .bodyText()
                .contains("Du har spurt mange i dag");
    }

    @Test
    void whileSomebodyIsAwayTheColleagueIsAsked() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer away = cast.newcomer("4001", "MEMBER");
        Viewer colleague = cast.newcomer("4001", "MEMBER");
        Viewer alone = cast.newcomer("0301", "MEMBER");
        LocalDate today = LocalDate.now(WorkingDays.OSLO);
        paces.away(away.id(), today, today.plusDays(3), colleague.handle());
        paces.away(alone.id(), today, today.plusDays(3), "");
        ContributionId question = asked(asker, "Er noen der?", "vet-borte", away, alone);

        var page = pages.open("/bidrag/" + question + "/hvem-vet", asker);
        assertThat(page.select(".suggest-person button").eachText()).containsExactly("Spør " + colleague.name());
        assertThat(page.text()).contains(colleague.name() + " tar imot så lenge");
        assertThat(ask(question, alone, asker)).hasStatus(422);
        assertThat(ask(question, away, asker)).hasStatus(303);

        news.told();
        assertThat(news.of(away, question)).isEmpty();
        assertThat(news.of(colleague, question))
                .singleElement()
                .extracting(Notice::followed)
                .isEqualTo("du tar imot for " + away.name() + ", som er borte");
    }

    @Test
    void anExpertWhoIsAwayBySayingSoAtTheDeskIsAwayHereToo() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer expert = cast.newcomer("4601", "EXPERT");
        String topic = topics.named("vet-ferie");
        panels.knows(panels.named("vet-ferie", "Ferie", expert), topic);
        LocalDate today = LocalDate.now(WorkingDays.OSLO);
        db.sql("insert into expert.absence (member_id, from_day, to_day) values (?, ?, ?)")
                .params(expert.id().value(), today, today.plusDays(1))
                .update();
        ContributionId question = topics.tag(published("QUESTION", asker, "Ferie?"), topic);

        assertThat(suggestions.of(question, asker))
                .singleElement()
                .satisfies(it -> assertThat(it.awayUntil()).isEqualTo(today.plusDays(1)))
                .satisfies(it -> assertThat(it.asked()).isNull());
    }

    @Test
    void aHandfulIsShownNeighboursFirstAndOthersTheNextDay() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        List<Viewer> near = IntStream.range(0, 5)
                .mapToObj(_ -> cast.newcomer("3107", "MEMBER"))
                .toList();
        List<Viewer> far = IntStream.range(0, 20)
                .mapToObj(_ -> cast.newcomer("4601", "MEMBER"))
                .toList();
        Viewer[] all = Stream.concat(near.stream(), far.stream()).toArray(Viewer[]::new);
        ContributionId question = asked(asker, "Hvem står for tur?", "vet-tur", all);

        List<String> today = suggested(question, asker);
        assertThat(today).hasSize(Suggestions.MOST).isEqualTo(suggested(question, asker));
        assertThat(today.subList(0, 3))
                .isSubsetOf(near.stream().map(Viewer::handle).toList());
        assertThat(today.subList(3, 6))
                .isSubsetOf(far.stream().map(Viewer::handle).toList());
        List<List<String>> days = IntStream.range(1, 8)
                .mapToObj(it -> on(it, question, asker))
                .distinct()
                .sorted(Comparator.comparing(Object::toString))
                .toList();
        assertThat(days).hasSizeGreaterThan(1);
    }

    @Test
    void whoHasAnsweredIsNotSuggestedAndAQuestionThatIsSolvedNeedsNobody() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        Viewer experienced = cast.newcomer("4001", "MEMBER");
        Viewer other = cast.newcomer("4001", "MEMBER");
        ContributionId question = asked(asker, "Løst?", "vet-lost", experienced, other);

        answers.accepted(question, "Ja.", experienced);

        assertThat(suggested(question, asker)).containsExactly(other.handle());
        assertThat(pages.open("/bidrag/" + question + "/hvem-vet", asker).text())
                .contains("Spørsmålet har fått et svar som løste det.");
        assertThat(pages.open(Addresses.of(question, "Løst?"), asker).select("[hx-get$=/hvem-vet]"))
                .isEmpty();
        assertThat(ask(question, other, asker)).hasStatus(303);
        news.told();
        assertThat(news.of(other, question)).isEmpty();
    }

    @Test
    void whereNobodyIsKnownTheNextStepIsShown() {
        ContributionId question = published("QUESTION", cast.anna(), "Uten emner?");

        assertThat(pages.open("/bidrag/" + question + "/hvem-vet", cast.anna()).select(".empty a"))
                .singleElement()
                .satisfies(it -> assertThat(it.attr("href")).isEqualTo("/bidrag/" + question + "/rediger"));
        ContributionId article = published("ARTICLE", cast.anna(), "Ikke et spørsmål");
        assertThat(mvc.get().uri("/bidrag/" + article + "/hvem-vet").with(Cast.as(cast.anna())))
                .hasStatus(404);
    }

    private List<String> on(int daysAhead, ContributionId question, Viewer asker) {
        try (var then = clock.at(ZonedDateTime.now(WorkingDays.OSLO).plusDays(daysAhead))) {
            return suggested(question, asker);
        }
    }

    private List<String> suggested(ContributionId question, Viewer asker) {
        return suggestions.of(question, asker).stream()
                .map(it -> it.person().handle())
                .toList();
    }

    private List<String> grounds(ContributionId question, Viewer who, Viewer asker) {
        return suggestions.find(question, who.handle(), asker).orElseThrow().grounds().stream()
                .map(it -> it.what().code() + " " + it.subject() + " " + it.times())
                .toList();
    }

    private MvcTestResult ask(ContributionId question, Viewer whom, Viewer by) {
        return mvc.post()
                .uri("/bidrag/" + question + "/hvem-vet/" + whom.handle())
                .with(Cast.as(by))
                .with(csrf())
                .exchange();
    }

    private ContributionId published(String kind, Viewer by, String title) {
        return cast.published(kind, by, "nettverk", title);
    }

    /** A question about what these have been through. */
    private ContributionId asked(Viewer asker, String title, String experience, Viewer... experienced) {
        return topics.tag(published("QUESTION", asker, title), topics.experience(experience, experienced));
    }
}
