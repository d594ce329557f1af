package no.sosialekommuner.expert.request;

import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.News;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.TestPanels;
import no.sosialekommuner.expert.absence.ExpertAbsences;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anna asks a panel of the test's own that promises four hours, with the clock in the hand of the test. */
@CommunityTest
abstract class AskedPanel {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    TestPanels panels;

    @Autowired
    MovingClock clock;

    @Autowired
    News news;

    @Autowired
    ExpertRequests requests;

    @Autowired
    RequestLog log;

    @Autowired
    RequestLook look;

    @Autowired
    DeskWork work;

    @Autowired
    Submissions submissions;

    @Autowired
    ExpertAbsences absences;

    @Autowired
    JdbcClient db;

    Viewer anna;
    Viewer eva;
    Viewer per;
    Viewer lead;
    PanelId panel = new PanelId(0);
    ContributionId question = new ContributionId(0);

    @BeforeEach
    void aPanelAndAQuestion() {
        String topic = topics.named("ekspertemne-" + NUMBER.incrementAndGet());
        anna = cast.newcomer("3107", "MEMBER");
        eva = cast.newcomer("4601", "EXPERT");
        per = cast.newcomer("4001", "EXPERT");
        lead = cast.newcomer("0301", "EXPERT");
        panel = panels.of(topic, 4, lead, List.of(eva, per));
        question = topics.tag(cast.published("QUESTION", anna, "nettverk", "Hvem svarer på dette " + topic), topic);
    }

    void ask() {
        panels.ask(question, anna);
    }

    ReplyId reply(Viewer by) {
        return submissions.reply(question, null, "Slik gjør dere det.", UUID.randomUUID(), by);
    }

    void round(String when) {
        try (var _ = at(when)) {
            looked();
        }
    }

    /** The clock of the product itself may be at it just now. */
    void looked() {
        await().until(() -> {
            look.look();
            return db.sql("select r.next_at is null or r.next_at > ? from expert.request r where r.contribution_id = ?")
                    .params(Timestamp.from(clock.instant()), question.value())
                    .query(Boolean.class)
                    .single();
        });
    }

    List<RequestLog.Logged> logged() {
        return log.of(question, Language.NB);
    }

    List<Deed> deeds() {
        return logged().stream().map(RequestLog.Logged::deed).toList();
    }

    List<Happening> told(Viewer member) {
        return news.of(member).stream().map(Notice::latest).toList();
    }

    MovingClock.Moved at(String when) {
        return clock.at(when);
    }

    static Instant moment(String when) {
        return MovingClock.moment(when);
    }
}
