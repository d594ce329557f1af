package no.sosialekommuner.notification.event;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.spread.Bell;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.strategy.ChapterAssigned;
import no.sosialekommuner.strategy.ChapterReleased;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What has happened that somebody may want to hear of. It is written in the transaction in which it happens, so that
 * nothing is lost and nothing is told that did not happen; who is told is found out afterwards.
 */
@Repository
class Happenings {

    /** What can be taken back and done again is one happening; so is what begins once. */
    private static final String ONCE = """
            on conflict (kind, thread, coalesce(actor_id, 0), coalesce(reply_id, 0))
              where kind in ('ANSWER_ACCEPTED', 'CONTRIBUTION_LIKED', 'REPLY_LIKED', 'CONTRIBUTION_RATED', 'THEME_BEGUN', 'FAQ_PUBLISHED')
            do update set gone_at = null where event.gone_at is not null
            """;

    /** What ended longer ago is not told of any more. */
    private static final Duration NEWS = Duration.ofDays(2);

    private final JdbcClient db;
    private final Bell bell;
    private final Viewers viewers;
    private final Texts texts;

    Happenings(JdbcClient db, Bell bell, Viewers viewers, Texts texts) {
        this.db = db;
        this.bell = bell;
        this.viewers = viewers;
        this.texts = texts;
    }

    void published(ContributionId contribution) {
        note("""
                insert into notification.event (kind, thread, actor_id, contribution_id)
                select 'CONTRIBUTION_PUBLISHED', '/bidrag/' || c.id, c.author_id, c.id
                  from contribution.published c
                 where c.id = :id
                """, contribution.value());
    }

    /** Somebody has done something in a contribution. */
    void done(Happening what, ContributionId contribution, @Nullable ReplyId reply, MemberId by) {
        int added = db.sql("""
                        insert into notification.event as event (kind, thread, actor_id, contribution_id, reply_id)
                        values (:kind, '/bidrag/' || :contribution, :by, :contribution, :reply)
                        """ + ONCE)
                .param("kind", what.name())
                .param("contribution", contribution.value())
                .param("by", by.value())
                .param("reply", reply == null ? null : reply.value(), Types.BIGINT)
                .update();
        ring(added);
    }

    /** What was done is taken back. */
    void undone(Happening what, ContributionId contribution, @Nullable ReplyId reply, MemberId by) {
        db.sql("""
                        update notification.event
                           set gone_at = now()
                         where kind = :kind and thread = '/bidrag/' || :contribution and actor_id = :by
                           and reply_id is not distinct from :reply and gone_at is null
                        """)
                .param("kind", what.name())
                .param("contribution", contribution.value())
                .param("by", by.value())
                .param("reply", reply == null ? null : reply.value(), Types.BIGINT)
                .update();
    }

    /** No answer of the question is accepted any longer, or another one. */
    void unaccepted(ContributionId question) {
        db.sql("""
                        update notification.event set gone_at = now()
                         where contribution_id = ? and kind = 'ANSWER_ACCEPTED' and gone_at is null
                        """).param(question.value()).update();
    }

    /** A text has changed: worth noting where somebody is newly mentioned in it. */
    void revised(@Nullable ContributionId contribution, @Nullable ReplyId reply) {
        int added = db.sql("""
                        insert into notification.event (kind, thread, actor_id, contribution_id, reply_id)
                        select 'TEXT_REVISED', '/bidrag/' || c.id, coalesce(s.author_id, c.author_id), c.id, s.id
                          from contribution.published c
                          left join contribution.said s on s.contribution_id = c.id and s.id = :reply
                         where c.id = coalesce(:contribution, (select o.contribution_id from contribution.said o where o.id = :reply))
                           and exists (select 1 from contribution.mentioned m
                                        where m.contribution_id = c.id and m.reply_id is not distinct from s.id
                                          and m.created_at = now())
                        """)
                .param("contribution", contribution == null ? null : contribution.value(), Types.BIGINT)
                .param("reply", reply == null ? null : reply.value(), Types.BIGINT)
                .update();
        ring(added);
    }

    /** A contribution, or a reply in it, was taken away. */
    void withdrawn(ContributionId contribution, @Nullable ReplyId reply) {
        int added = db.sql("""
                        insert into notification.event (kind, thread, actor_id, to_id, space_id, subject_id, title)
                        select 'TEXT_WITHDRAWN', '/bidrag/' || w.contribution_id, w.withdrawn_by, w.author_id, w.space_id,
                               w.reply_id, case when m.kind = 'COUNSEL' then m.name else w.title end
                          from contribution.withdrawn w
                          join space.mailing m on m.id = w.space_id
                         where w.contribution_id = :contribution and w.reply_id is not distinct from :reply
                           and w.withdrawn_by <> w.author_id
                        """)
                .param("contribution", contribution.value())
                .param("reply", reply == null ? null : reply.value(), Types.BIGINT)
                .update();
        ring(added);
    }

    /** It is back where it was. */
    void restored(ContributionId contribution, @Nullable ReplyId reply) {
        db.sql("""
                        update notification.event
                           set gone_at = now()
                         where kind = 'TEXT_WITHDRAWN' and thread = '/bidrag/' || :contribution
                           and subject_id is not distinct from :reply and gone_at is null
                        """)
                .param("contribution", contribution.value())
                .param("reply", reply == null ? null : reply.value(), Types.BIGINT)
                .update();
    }

    void proposalDecided(long proposal) {
        note("""
                insert into notification.event (kind, thread, to_id, subject_id, title)
                select 'TAG_PROPOSAL_DECIDED', '/min-side/emneforslag', q.member_id, q.id, q.name
                  from contribution.proposed q
                 where q.id = :id
                """, proposal);
    }

    void faqPublished(FaqId faq) {
        note("""
                insert into notification.event as event (kind, thread, space_id, subject_id, title)
                select 'FAQ_PUBLISHED', '/ofte-spurt/' || f.id, f.space_id, f.id, f.title
                  from editorial.faq_entry f
                 where f.id = :id and f.question_id is not null
                """ + ONCE, faq.value());
    }

    /** The theme of the week that begins on this Monday, if there is one. */
    void themeBegun(LocalDate monday) {
        int added = db.sql("""
                        insert into notification.event as event (kind, thread, subject_id, title)
                        select 'THEME_BEGUN', '/ukens-tema/' || to_char(t.week, 'IYYY-IW'), t.id,
                               coalesce(nullif(t.title, ''), l.name_nb, '')
                          from editorial.theme_of_week t
                          left join taxonomy.label l on l.id = t.tag_id
                         where t.week = :monday
                        """ + ONCE).param("monday", Date.valueOf(monday)).update();
        ring(added);
    }

    /** Polls whose time has come, or that were closed by hand, each once. What ended long ago is nobody's news. */
    void pollsClosed(Instant now) {
        int added = db.sql("""
                        insert into notification.event (kind, thread, contribution_id, at)
                        select 'POLL_CLOSED', '/bidrag/' || c.id, c.id, p.ends_at
                          from contribution.poll_end p
                          join contribution.published c on c.id = p.contribution_id
                         where p.ends_at <= :now and p.ends_at > :since and p.ends_at > c.published_at
                        on conflict (contribution_id) where kind = 'POLL_CLOSED' do nothing
                        """)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(NEWS)))
                .update();
        ring(added);
    }

    /** It is read where the new work is done, and on the own profile where that is nowhere. */
    void roleGiven(MemberId member, Role role) {
        int added = db.sql("""
                        insert into notification.event (kind, thread, to_id, title)
                        select 'ROLE_GIVEN', case :role when 'EDITOR' then '/redaksjon' when 'ADMINISTRATOR' then '/admin'
                                                        else '/medlemmer/' || p.handle end,
                               p.id, :title
                          from member.profile p
                         where p.id = :member
                        """)
                .param("role", role.name())
                .param("member", member.value())
                .param("title", title(member, role))
                .update();
        ring(added);
    }

    /** Only this one member reads it. */
    private String title(MemberId member, Role role) {
        Language language = viewers.find(member).map(Viewer::language).orElse(Language.NB);
        return texts.text(language, "member.role." + role.code());
    }

    /** Read by opening the chapter. */
    void chapterAssigned(ChapterAssigned assigned) {
        int added = db.sql("""
                        insert into notification.event (kind, thread, actor_id, to_id, space_id, title)
                        values ('CHAPTER_ASSIGNED', :address, :by, :to, :space, :title)
                        """)
                .param("address", assigned.address())
                .param("by", assigned.by().value())
                .param("to", assigned.to().value())
                .param("space", assigned.space().value())
                .param("title", assigned.title())
                .update();
        ring(added);
    }

    /** Told anew each time it is said, because each time is nearer. */
    void evaluationDue(ContributionId plan) {
        int added = db.sql("""
                        insert into notification.event (kind, thread, contribution_id)
                        select 'EVALUATION_DUE', '/bidrag/' || c.id, c.id
                          from contribution.published c
                         where c.id = ?
                        """).param(plan.value()).update();
        ring(added);
    }

    /** Whoever had the chapter need not hear of it any more. */
    void chapterReleased(ChapterReleased released) {
        db.sql("""
                        update notification.event
                           set gone_at = now()
                         where kind = 'CHAPTER_ASSIGNED' and to_id = ? and thread = ? and gone_at is null
                        """).params(released.from().value(), released.address()).update();
    }

    void membershipRequested(SpaceId group, MemberId by) {
        membership("MEMBERSHIP_REQUESTED", "/medlemmer", group, by, null);
    }

    void membershipGranted(SpaceId group, MemberId to) {
        membership("MEMBERSHIP_GRANTED", "", group, null, to);
    }

    private void membership(String kind, String page, SpaceId group, @Nullable MemberId by, @Nullable MemberId to) {
        int added = db.sql("""
                        insert into notification.event (kind, thread, actor_id, to_id, space_id, title)
                        select :kind, '/arenaer/' || s.slug || :page, :by, :to, s.id, s.name
                          from space.entrance s
                         where s.id = :group
                        """)
                .param("kind", kind)
                .param("page", page)
                .param("by", by == null ? null : by.value(), Types.BIGINT)
                .param("to", to == null ? null : to.value(), Types.BIGINT)
                .param("group", group.value())
                .update();
        ring(added);
    }

    private void note(String sql, long id) {
        ring(db.sql(sql).param("id", id).update());
    }

    private void ring(int added) {
        if (added > 0) {
            AfterCommit.run(bell::ring);
        }
    }
}
