package no.sosialekommuner.expert.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.Test;

/** Anna asks experts of a panel of this test's own, in the weeks before and after Easter of a year to come. */
class RequestTests extends AskedPanel {

    @Test
    void aQuestionGoesToThePanelOfItsTopicWithADueTime() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
        }

        ExpertRequest request = requests.require(question);
        assertThat(request.panel()).isEqualTo(panel);
        assertThat(request.due()).isCloseTo(moment("2031-03-05T14:00"), within(30, ChronoUnit.SECONDS));
        assertThat(log.of(question, Language.NB)).singleElement().satisfies(it -> {
            assertThat(it.deed()).isEqualTo(Deed.ASKED);
            assertThat(it.dueAfter()).isCloseTo(moment("2031-03-05T14:00"), within(30, ChronoUnit.SECONDS));
        });
        news.told();
        assertThat(told(eva)).containsExactly(Happening.EXPERT_ASKED);
        assertThat(told(per)).containsExactly(Happening.EXPERT_ASKED);
    }

    @Test
    void askingTwiceAsksOnce() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
            ask();
        }
        assertThat(log.of(question, Language.NB)).hasSize(1);
    }

    @Test
    void anAnswerBeforeTheDueTimeKeepsThePromiseAcrossEaster() {
        try (var _ = at("2031-04-09T14:00")) {
            ask();
        }
        assertThat(requests.require(question).due())
                .isCloseTo(moment("2031-04-15T10:30"), within(30, ChronoUnit.SECONDS));
        ReplyId answer;
        try (var _ = at("2031-04-15T10:28")) {
            answer = reply(eva);
        }

        ExpertRequest request = requests.require(question);
        assertThat(request.state()).isEqualTo(RequestState.ANSWERED);
        assertThat(request.kept()).isTrue();
        assertThat(request.answer()).isEqualTo(answer);
        assertThat(request.used()).isCloseTo(Duration.ofMinutes(238), Duration.ofMinutes(1));
        assertThat(request.holder()).isEqualTo(eva.id());
    }

    @Test
    void anAnswerAfterTheDueTimeBreaksThePromise() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
        }
        try (var _ = at("2031-03-05T14:02")) {
            reply(eva);
        }
        assertThat(requests.require(question).kept()).isFalse();
    }

    @Test
    void whatSomebodyElseWritesIsNoAnswerOfAnExpert() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
            reply(cast.bjorn());
        }
        assertThat(requests.require(question).state()).isEqualTo(RequestState.OPEN);
    }

    @Test
    void theClockStandsWhileTheAskerMustSayMoreAndBothAreTold() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
        }
        try (var _ = at("2031-03-05T11:00")) {
            work.askBack(question, "Gjelder det også elever?", UUID.randomUUID(), eva);
        }
        ExpertRequest waiting = requests.require(question);
        assertThat(waiting.state()).isEqualTo(RequestState.WAITING);
        assertThat(waiting.due()).isNull();
        assertThat(waiting.left()).isCloseTo(Duration.ofHours(3), Duration.ofMinutes(1));
        news.told();
        assertThat(told(anna)).contains(Happening.EXPERT_ASKED_BACK);

        try (var _ = at("2031-03-10T09:00")) {
            reply(anna);
        }
        ExpertRequest again = requests.require(question);
        assertThat(again.state()).isEqualTo(RequestState.OPEN);
        assertThat(again.due()).isCloseTo(moment("2031-03-10T12:00"), within(30, ChronoUnit.SECONDS));
        assertThat(log.of(question, Language.NB))
                .extracting(RequestLog.Logged::deed)
                .containsExactly(Deed.ASKED, Deed.ASKED_BACK, Deed.RESUMED);
        news.told();
        assertThat(told(eva)).contains(Happening.EXPERT_RESUMED);
    }

    @Test
    void askingBackAfterTheDueTimeMendsNothing() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
        }
        try (var _ = at("2031-03-05T15:00")) {
            work.askBack(question, "Hva mener du?", UUID.randomUUID(), eva);
            reply(anna);
            reply(eva);
        }
        assertThat(requests.require(question).kept()).isFalse();
    }

    @Test
    void itRemindsAtHalfTimeAsksTheNextOneAndThenTheLead() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
            work.take(question, eva);
        }
        round("2031-03-05T11:59");
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.TAKEN);
        round("2031-03-05T12:01");
        round("2031-03-05T13:01");
        assertThat(requests.require(question).holder()).isEqualTo(per.id());
        round("2031-03-05T13:31");
        round("2031-03-05T13:59");
        assertThat(requests.require(question).kept()).isNull();
        round("2031-03-05T14:02");
        round("2031-03-06T09:00");

        assertThat(deeds())
                .containsExactly(Deed.ASKED, Deed.TAKEN, Deed.REMINDED, Deed.PASSED_ON, Deed.TOLD_LEAD, Deed.LATE);
        assertThat(requests.require(question).kept()).isFalse();
        assertThat(log.of(question, Language.NB))
                .allSatisfy(it -> assertThat(it.dueAfter())
                        .isCloseTo(moment("2031-03-05T14:00"), within(30, ChronoUnit.SECONDS)));
        news.told();
        assertThat(told(lead)).contains(Happening.EXPERT_HANDED);
        assertThat(told(anna)).contains(Happening.EXPERT_LATE);
    }

    @Test
    void twoNodesThatLookAtOnceRemindOnce() throws Exception {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
        }
        try (var _ = at("2031-03-05T12:30");
                var nodes = Executors.newFixedThreadPool(8)) {
            Callable<Integer> node = () -> {
                int taken = 0;
                for (int time = 0; time < 5; time++) {
                    taken += look.look();
                }
                return taken;
            };
            nodes.invokeAll(Collections.nCopies(8, node));
            looked();
        }
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.REMINDED);
        assertThat(db.sql("select count(*) from notification.event where kind = 'EXPERT_DUE' and subject_id = ?")
                        .param(question.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoIsAwayIsNotAskedAndWhereNobodyIsThereTheHostsAre() {
        try (var _ = at("2031-03-05T10:00")) {
            absences.add(eva.id(), LocalDate.of(2031, 3, 1), LocalDate.of(2031, 3, 9), "");
            absences.add(per.id(), LocalDate.of(2031, 3, 5), LocalDate.of(2031, 3, 5), "");
            ask();
        }
        ExpertRequest request = requests.require(question);
        assertThat(request.panel()).isNull();
        assertThat(request.due()).isCloseTo(moment("2031-03-06T10:30"), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void whoGoesAwayLeavesWhatWasTakenToTheNextOne() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
            work.take(question, eva);
            absences.add(eva.id(), LocalDate.of(2031, 3, 5), LocalDate.of(2031, 3, 6), "");
        }
        assertThat(requests.require(question).holder()).isEqualTo(per.id());
        assertThat(requests.require(question).due())
                .isCloseTo(moment("2031-03-05T14:00"), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void aRequestThatIsMovedKeepsItsDueTime() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
            work.move(question, null, "Ikke vårt felt", eva);
        }
        assertThat(requests.require(question).panel()).isNull();
        assertThat(requests.require(question).due())
                .isCloseTo(moment("2031-03-05T14:00"), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void whatIsGivenBackCanBeAskedAgain() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
            work.giveBack(question, "Det er et spørsmål for Datatilsynet.", eva);
        }
        assertThat(requests.require(question).state()).isEqualTo(RequestState.RETURNED);
        assertThatThrownBy(() -> work.take(question, per)).isInstanceOf(Conflict.class);
        try (var _ = at("2031-03-06T10:00")) {
            ask();
        }
        assertThat(requests.require(question).due())
                .isCloseTo(moment("2031-03-06T14:00"), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void whatTheAskerCallsOffIsNobodysPromise() {
        try (var _ = at("2031-03-05T10:00")) {
            ask();
            work.callOff(question, anna.id());
            work.callOff(question, anna.id());
        }
        round("2031-03-07T10:00");
        assertThat(deeds()).containsExactly(Deed.ASKED, Deed.WITHDRAWN);
        assertThat(requests.require(question).kept()).isNull();
    }
}
