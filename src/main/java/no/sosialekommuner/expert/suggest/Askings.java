package no.sosialekommuner.expert.suggest;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.ColleagueAsked;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Members who are asked to look at a question. Nobody is asked twice for the same one, or more often than a few times a week. */
@Repository
class Askings {

    /** How often anybody is asked within a week, by all together. */
    static final int A_WEEK = 3;

    /** How many one member may ask within a day. */
    static final int A_DAY = 5;

    private final JdbcClient db;
    private final Viewers viewers;
    private final Texts texts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Askings(JdbcClient db, Viewers viewers, Texts texts, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.viewers = viewers;
        this.texts = texts;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the question waits for an answer that solves it. */
    boolean isOpen(ContributionId question) {
        return db.sql("""
                        select exists (select 1 from contribution.published q
                                        where q.id = ? and q.kind = 'QUESTION' and q.accepted_reply_id is null)
                        """).param(question.value()).query(Boolean.class).single();
    }

    /** Tells the member, or who stands in, that an answer is hoped for, and why just he or she is asked. */
    @Transactional
    Outcome ask(ContributionId question, Suggestion whom, Viewer by) {
        Person asked = whom.asked();
        if (asked == null) {
            return Outcome.AWAY;
        }
        Instant now = clock.instant();
        Stream.of(asked.id().value(), by.id().value()).sorted().forEach(this::one);
        if (isAsked(question, whom.person().id())) {
            return Outcome.ASKED;
        }
        if (!asked.id().equals(whom.person().id()) && !mayBeAsked(question, asked.id(), by.id())) {
            return Outcome.AWAY;
        }
        if (count("a.asker_id", by.id(), now.minus(Duration.ofDays(1))) >= A_DAY) {
            return Outcome.ENOUGH;
        }
        if (count("a.told_id", asked.id(), now.minus(Duration.ofDays(7))) >= A_WEEK) {
            return Outcome.BUSY;
        }
        note(question, whom, asked, by, now);
        events.publishEvent(new ColleagueAsked(question, asked.id(), by.id(), because(question, whom, asked)));
        return Outcome.ASKED;
    }

    /** What is counted is counted by one at a time, whichever node asks; taken in their order, so that nobody waits in a circle. */
    private void one(long member) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('expert.asking', ?))")
                .param(member)
                .query(_ -> {});
    }

    private boolean isAsked(ContributionId question, MemberId member) {
        return db.sql("select exists (select 1 from expert.asking a where a.contribution_id = ? and a.member_id = ?)")
                .params(question.value(), member.value())
                .query(Boolean.class)
                .single();
    }

    /** A colleague who stands in need not know anything of it, but must read it and be willing. */
    private boolean mayBeAsked(ContributionId question, MemberId member, MemberId by) {
        return !member.equals(by)
                && db.sql("""
                        select exists (select 1
                                         from contribution.published q
                                         join space.reader x on x.space_id = q.space_id and x.member_id = :member and x.may_write
                                        where q.id = :question and q.author_id <> :member)
                               and not exists (select 1 from expert.unsuggested u where u.member_id = :member)
                        """)
                        .param("question", question.value())
                        .param("member", member.value())
                        .query(Boolean.class)
                        .single();
    }

    private int count(String whose, MemberId member, Instant since) {
        return db.sql("select count(*)::int from expert.asking a where %s = ? and a.asked_at > ?".formatted(whose))
                .params(member.value(), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private void note(ContributionId question, Suggestion whom, Person asked, Viewer by, Instant now) {
        db.sql("""
                        insert into expert.asking (contribution_id, member_id, told_id, asker_id, asked_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        question.value(),
                        whom.person().id().value(),
                        asked.id().value(),
                        by.id().value(),
                        Timestamp.from(now))
                .update();
    }

    /** A notice can become a mail: where words do not leave by mail, the topic does not either. */
    private boolean mayBeNamed(ContributionId question) {
        return db.sql("""
                        select m.in_full
                          from contribution.published q
                          join space.mailing m on m.id = q.space_id
                         where q.id = ?
                        """).param(question.value()).query(Boolean.class).single();
    }

    /** In the words of whom it is told; empty where it may not be said. */
    private String because(ContributionId question, Suggestion whom, Person asked) {
        if (!mayBeNamed(question)) {
            return "";
        }
        Language language = viewers.find(asked.id()).map(Viewer::language).orElse(Language.NB);
        return asked.id().equals(whom.person().id())
                ? whom.grounds().getFirst().toYou(language, texts)
                : texts.text(
                        language, "expert.suggest.you.stand-in", whom.person().name());
    }

    /** What came of asking. */
    enum Outcome {
        /** He or she hears of it, now or already before. */
        ASKED,
        /** Has been asked often enough lately. */
        BUSY,
        /** Nobody is there. */
        AWAY,
        /** The one who asks has asked many today. */
        ENOUGH;

        /** As in text keys. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
