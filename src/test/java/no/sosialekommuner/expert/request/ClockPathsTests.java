package no.sosialekommuner.expert.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.expert.panel.PanelKeeping;
import no.sosialekommuner.expert.panel.PanelKeeping.Kept;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.web.Conflict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What can come in the way of an answer, with a promise of four hours. Wednesday is 5 March 2031. */
class ClockPathsTests extends AskedPanel {

    private static final Instant DUE = moment("2031-03-05T14:00");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Reopening reopening;

    @Autowired
    PanelKeeping keeping;

    @Test
    void whoIsThereForTheLastMinuteOfTheDayOnlyIsNotAsked() {
        try (var _ = at("2031-03-05T15:28")) {
            away(eva, 6, 20);
            away(per, 6, 20);
            ask();
        }
        assertThat(request().panel()).isNull();
    }

    @Test
    void whatAPanelCannotAnswerAnyMoreGoesToItsLead() {
        asked();
        try (var _ = at("2031-03-05T10:30")) {
            away(eva, 5, 9);
            away(per, 5, 9);
            looked();
        }
        assertThat(request().holder()).isEqualTo(lead.id());
        assertThat(request().panel()).isEqualTo(panel);
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.LED);
        assertDue(DUE);
        news.told();
        assertThat(told(lead)).containsExactly(Happening.EXPERT_HANDED);
    }

    @Test
    void whereTheLeadIsNotThereEitherTheHostsHaveIt() {
        asked();
        try (var _ = at("2031-03-05T10:30")) {
            away(lead, 5, 5);
            away(eva, 5, 9);
            away(per, 5, 9);
            looked();
        }
        assertThat(request().panel()).isNull();
        assertThat(request().holder()).isNull();
        assertThat(logged().getLast().text()).isEqualTo("expert.log.moved.clock");
        assertDue(DUE);
    }

    @Test
    void aPanelThatIsNeverAtWorkHoldsNothingUp() {
        asked();
        try (var _ = at("2031-03-05T12:30")) {
            db.sql("delete from expert.panel_hours where panel_id = ?")
                    .param(panel.value())
                    .update();
            looked();
        }
        assertThat(deeds()).contains(Deed.LED);
        assertDue(DUE);
    }

    @Test
    void anAbsenceThatBeginsOnTheWayIsSeenWhenItHasBegun() {
        try (var _ = at("2031-03-05T14:00")) {
            ask();
            away(eva, 6, 9);
            away(per, 6, 9);
            looked();
        }
        assertThat(deeds()).containsExactly(Deed.ASKED);
        round("2031-03-06T08:31");
        assertThat(deeds()).contains(Deed.LED);
        assertDue(moment("2031-03-06T10:30"));
    }

    @Test
    void whoLeavesTheCommunityLeavesWhatWasTaken() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
            work.take(question, eva);
            db.sql("update member.member set deactivated_at = now() where id = ?")
                    .param(eva.id().value())
                    .update();
            looked();
        }
        assertThat(request().holder()).isEqualTo(per.id());
    }

    @Test
    void whoLeavesThePanelLeavesWhatWasTaken() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
            work.take(question, eva);
            keeping.change(panel, kept(List.of(per), hours(8, 15)));
            looked();
        }
        assertThat(request().holder()).isEqualTo(per.id());
    }

    @Test
    void whoTakesItWhileBeingAwayKeepsIt() {
        asked();
        try (var _ = at("2031-03-05T10:30")) {
            away(eva, 4, 9);
            work.take(question, eva);
            looked();
        }
        assertThat(request().holder()).isEqualTo(eva.id());
    }

    @Test
    void otherHoursMoveNoDueTimeAndCountFromNowOn() {
        asked();
        try (var _ = at("2031-03-05T11:00")) {
            keeping.change(panel, kept(List.of(eva, per), hours(12, 15)));
            looked();
        }
        assertDue(DUE);
        try (var _ = at("2031-03-05T13:00")) {
            work.askBack(question, "Hvilken kommune?", UUID.randomUUID(), eva);
        }
        assertThat(request().used()).isCloseTo(Duration.ofHours(2), Duration.ofMinutes(1));
        assertThat(request().left()).isCloseTo(Duration.ofHours(2), Duration.ofMinutes(1));
    }

    @Test
    void aDayThatIsClosedAfterwardsMovesNoDueTimeAndWarnsAtOnce() {
        asked();
        try (var _ = at("2031-03-05T10:30")) {
            keeping.close(panel, LocalDate.of(2031, 3, 5), LocalDate.of(2031, 3, 7), "Kurs");
            looked();
        }
        assertDue(DUE);
        assertThat(deeds()).contains(Deed.REMINDED, Deed.TOLD_LEAD).doesNotContain(Deed.LATE);
        round("2031-03-05T14:02");
        assertThat(request().kept()).isFalse();
    }

    @Test
    void whatARetiredPanelHasUnderWayGoesToTheHostsInItsTime() {
        asked();
        try (var _ = at("2031-03-05T11:00")) {
            work.take(question, eva);
            keeping.retire(panel, cast.mona());
            keeping.retire(panel, cast.mona());
        }
        assertThat(request().panel()).isNull();
        assertThat(request().holder()).isNull();
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.TAKEN, Deed.MOVED);
        assertThat(logged().getLast().text()).isEqualTo("expert.log.moved.hosts");
        assertDue(DUE);
    }

    @Test
    void theAskerIsRemindedAfterAWeekAndItIsGivenBackAfterFour() {
        asked();
        try (var _ = at("2031-03-05T11:00")) {
            work.askBack(question, "Gjelder det elever?", UUID.randomUUID(), eva);
        }
        round("2031-03-12T10:59");
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.ASKED_BACK);
        round("2031-03-12T11:01");
        round("2031-04-02T11:58");
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.ASKED_BACK, Deed.NUDGED);
        round("2031-04-02T12:01");

        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.ASKED_BACK, Deed.NUDGED, Deed.LAPSED);
        assertThat(request().state()).isEqualTo(RequestState.RETURNED);
        assertThat(request().kept()).isNull();
        news.told();
        assertThat(told(anna)).contains(Happening.EXPERT_RETURNED);
        try (var _ = at("2031-04-03T10:00")) {
            ask();
        }
        assertDue(moment("2031-04-03T14:00"));
    }

    @Test
    void anAnswerThatIsNotEnoughGivesThePanelItsWholeTimeAgain() {
        asked();
        try (var _ = at("2031-03-05T13:00")) {
            reply(per);
        }
        try (var _ = at("2031-03-06T09:00")) {
            reopening.askAgain(question, "Hva med elevene?", anna);
            reopening.askAgain(question, "Hva med elevene?", anna);
        }
        assertThat(request().state()).isEqualTo(RequestState.OPEN);
        assertThat(request().kept()).isNull();
        assertThat(request().holder()).isEqualTo(per.id());
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.ANSWERED, Deed.ASKED_AGAIN);
        assertDue(moment("2031-03-06T13:00"));
        news.told();
        assertThat(told(per)).contains(Happening.EXPERT_RESUMED);
        round("2031-03-06T13:02");
        assertThat(request().kept()).isFalse();
    }

    @Test
    void aPromiseThatWasBrokenStaysBrokenAndGetsNoNewTime() {
        asked();
        try (var _ = at("2031-03-05T15:00")) {
            work.askBack(question, "Hva mener du?", UUID.randomUUID(), eva);
        }
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.LATE, Deed.ASKED_BACK);
        assertThat(db.sql("select count(*) from notification.event where kind = 'EXPERT_LATE' and contribution_id = ?")
                        .param(question.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        try (var _ = at("2031-03-10T09:00")) {
            reply(anna);
        }
        assertDue(DUE);
        try (var _ = at("2031-03-10T09:30")) {
            reply(eva);
            reopening.askAgain(question, "Mer", anna);
        }
        assertThat(request().kept()).isFalse();
        assertDue(DUE);
    }

    @Test
    void anAnswerThatComesLateBeforeTheClockLooksIsLateInTheLog() {
        asked();
        try (var _ = at("2031-03-05T14:02")) {
            reply(eva);
        }
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.LATE, Deed.ANSWERED);
    }

    @Test
    void ofManyWhoTakeItAtOnceOneHasIt() throws Exception {
        try (var _ = at("2031-03-05T10:00");
                var experts = Executors.newFixedThreadPool(2)) {
            ask();
            List<Callable<Boolean>> both = Stream.of(eva, per)
                    .map(it -> (Callable<Boolean>) () -> isFirst(it))
                    .toList();
            assertThat(experts.invokeAll(both).stream().filter(ClockPathsTests::get))
                    .hasSize(1);
        }
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.TAKEN);
    }

    @Test
    void whoAsksBackOnAnOldPageHasNotAnswered() {
        asked();
        UUID key = UUID.randomUUID();
        try (var _ = at("2031-03-05T11:00")) {
            work.askBack(question, "Hva mener du?", key, eva);
            work.askBack(question, "Hva mener du?", key, eva);
            assertThatThrownBy(() -> work.askBack(question, "Hvor bor du?", UUID.randomUUID(), per))
                    .isInstanceOf(Conflict.class);
        }
        assertThat(request().state()).isEqualTo(RequestState.WAITING);
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.ASKED_BACK);
    }

    @Test
    void noDueTimeMovesWithoutALineInTheLog() {
        asked();

        assertThatThrownBy(() -> db.sql(
                                "update expert.request set due_at = due_at + interval '1 hour' where contribution_id = ?")
                        .param(question.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("without a line in its log");
        assertDue(DUE);
    }

    @Test
    void anAnswerThatIsWithdrawnLetsTheClockGoOnFromWhereItWas() {
        asked();
        try (var _ = at("2031-03-05T11:00")) {
            ReplyId answer = reply(eva);
            withdraw(answer, eva);
        }
        assertThat(request().state()).isEqualTo(RequestState.OPEN);
        assertThat(request().kept()).isNull();
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.ANSWERED, Deed.REOPENED);
        assertDue(DUE);
        round("2031-03-05T14:02");
        assertThat(request().kept()).isFalse();
    }

    @Test
    void anAnswerThatIsBroughtBackIsTheAnswerAgain() {
        asked();
        try (var _ = at("2031-03-05T11:00")) {
            ReplyId answer = reply(eva);
            withdraw(answer, eva);
            assertThat(mvc.delete()
                            .uri("/svar/" + answer + "/tilbaketrekking")
                            .with(Cast.as(eva))
                            .with(csrf()))
                    .hasStatus(303);
            assertThat(request().answer()).isEqualTo(answer);
        }
        assertThat(request().kept()).isTrue();
    }

    @Test
    void aQuestionThatIsTakenAwayIsNobodysPromise() {
        asked();
        try (var _ = at("2031-03-05T11:00")) {
            assertThat(mvc.post()
                            .uri("/bidrag/" + question + "/tilbaketrekking")
                            .with(Cast.as(anna))
                            .with(csrf()))
                    .hasStatus(303);
        }
        round("2031-03-07T10:00");
        assertThat(request().state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.WITHDRAWN);
    }

    private boolean isFirst(Viewer expert) {
        try {
            work.take(question, null, expert);
            return true;
        } catch (Conflict _) {
            return false;
        }
    }

    private static boolean get(Future<Boolean> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Kept kept(List<Viewer> members, List<Opening> hours) {
        return new Kept(
                "Klokkeveien",
                "Klokkevegen",
                "The way of the clock",
                "",
                "",
                "",
                lead.id(),
                Duration.ofHours(4),
                Set.of(),
                members.stream().map(Viewer::id).toList(),
                hours);
    }

    private static List<Opening> hours(int opens, int closes) {
        return Stream.of(DayOfWeek.values())
                .filter(it -> it.compareTo(DayOfWeek.SATURDAY) < 0)
                .map(it -> new Opening(it, LocalTime.of(opens, 0), LocalTime.of(closes, 30)))
                .toList();
    }

    private void asked() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
        }
    }

    private void withdraw(ReplyId answer, Viewer by) {
        assertThat(mvc.delete().uri("/svar/" + answer).with(Cast.as(by)).with(csrf()))
                .hasStatus(303);
    }

    private void away(Viewer expert, int from, int to) {
        absences.add(expert.id(), LocalDate.of(2031, 3, from), LocalDate.of(2031, 3, to), "");
    }

    private ExpertRequest request() {
        return requests.require(question);
    }

    private void assertDue(Instant due) {
        assertThat(request().due()).isCloseTo(due, within(30, ChronoUnit.SECONDS));
        assertThat(logged().getLast().dueAfter()).isEqualTo(request().due());
    }
}
