package no.sosialekommuner.expert.anonymous;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.submission.Accepting;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.expert.AnonymousTurned;
import no.sosialekommuner.expert.AnonymousTurned.Turn;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.web.Invalid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposed by an expert, judged by the asker, each of whom is told what the other did. What is published becomes a question of
 * the expert's with an accepted answer: there it is found by whoever types the same question, which an article would not be.
 */
@Component
class AnonymousWork {

    private static final String OPEN_TO_ALL = "nettverk";

    private final AnonymousVersions versions;
    private final AnonymousLog log;
    private final Submissions submissions;
    private final Accepting accepting;
    private final Viewers viewers;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnonymousWork(
            AnonymousVersions versions,
            AnonymousLog log,
            Submissions submissions,
            Accepting accepting,
            Viewers viewers,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.log = log;
        this.submissions = submissions;
        this.accepting = accepting;
        this.viewers = viewers;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether nobody else has written meanwhile */
    @Transactional
    boolean write(Original original, AnonymousForm form, Viewer expert) {
        ContributionId question = original.question().id();
        if (!versions.keep(question, form, expert)) {
            return false;
        }
        if (form.isSent()) {
            int version = versions.find(question).orElseThrow().version();
            versions.turn(question, version, AnonymousState.DRAFT, AnonymousState.PROPOSED);
            log.add(question, "PROPOSED", version, "", expert.id(), clock.instant());
            tell(original, Turn.PROPOSED, expert, original.asker());
        }
        return true;
    }

    /** @return whether this very version stood there to be judged */
    @Transactional
    boolean judge(Original original, VerdictForm verdict, Viewer asker) {
        return switch (verdict.say()) {
            case "approve" -> approve(original, verdict.version(), asker);
            case "suggest" -> answer(original, verdict, AnonymousState.SUGGESTED, asker);
            default -> answer(original, verdict, AnonymousState.REFUSED, asker);
        };
    }

    private boolean answer(Original original, VerdictForm verdict, AnonymousState state, Viewer asker) {
        ContributionId question = original.question().id();
        if (!versions.turn(question, verdict.version(), AnonymousState.PROPOSED, state)) {
            return false;
        }
        log.add(question, state.name(), verdict.version(), verdict.note(), asker.id(), clock.instant());
        MemberId author = versions.find(question).orElseThrow().by().id();
        tell(original, Turn.valueOf(state.name()), asker, author);
        return true;
    }

    private boolean approve(Original original, int version, Viewer asker) {
        ContributionId question = original.question().id();
        if (!versions.turn(question, version, AnonymousState.PROPOSED, AnonymousState.PUBLISHED)) {
            return false;
        }
        AnonymousVersion approved = versions.find(question).orElseThrow();
        Instant now = clock.instant();
        publish(approved, asker.id(), now);
        log.add(question, "APPROVED", version, "", asker.id(), now);
        tell(original, Turn.APPROVED, asker, approved.by().id());
        return true;
    }

    private void publish(AnonymousVersion approved, MemberId approver, Instant now) {
        Viewer expert =
                viewers.findAll(List.of(approved.by().id())).get(approved.by().id());
        if (expert == null) {
            throw new Invalid("say", "expert.anonymous.expert.gone");
        }
        ContributionId published =
                submissions.ask(OPEN_TO_ALL, approved.title(), approved.text(), key(approved, "question"), expert);
        ReplyId answer = submissions.reply(published, null, approved.answer(), key(approved, "answer"), expert);
        accepting.accept(published, answer, expert);
        db.sql("""
                        insert into expert.anonymous_approval
                               (question_id, version, title, question, answer, approved_by, approved_at, published_id, answer_id)
                        select :question, :version, c.title, c.body, r.body, :by, :at, c.id, r.id
                          from contribution.searchable_contribution c
                          join contribution.searchable_reply r on r.contribution_id = c.id and r.id = :answer
                         where c.id = :published
                        """)
                .param("question", approved.question().value())
                .param("version", approved.version())
                .param("by", approver.value())
                .param("at", Timestamp.from(now))
                .param("answer", answer.value())
                .param("published", published.value())
                .update();
    }

    private void tell(Original original, Turn turn, Viewer by, MemberId to) {
        events.publishEvent(new AnonymousTurned(original.question().id(), turn, by.id(), to));
    }

    private static UUID key(AnonymousVersion version, String what) {
        return UUID.nameUUIDFromBytes(("anonymised " + version.question() + " " + version.version() + " " + what)
                .getBytes(StandardCharsets.UTF_8));
    }
}
