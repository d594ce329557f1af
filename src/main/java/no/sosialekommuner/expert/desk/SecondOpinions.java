package no.sosialekommuner.expert.desk;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.OpinionAsked;
import no.sosialekommuner.expert.OpinionGiven;
import no.sosialekommuner.expert.request.Moments;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Second opinions on a request. */
@Repository
public class SecondOpinions {

    private final JdbcClient db;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    SecondOpinions(JdbcClient db, Moments moments, ApplicationEventPublisher events) {
        this.db = db;
        this.moments = moments;
        this.events = events;
    }

    List<SecondOpinion> of(ContributionId question) {
        return db.sql("""
                        select o.asked_of, o.question, o.asked_at, o.note, o.given_at, f.name as of_name, b.name as by_name
                          from expert.opinion o
                          join member.profile f on f.id = o.asked_of
                          join member.profile b on b.id = o.asked_by
                         where o.contribution_id = ?
                         order by o.id
                        """)
                .param(question.value())
                .query((rs, _) -> new SecondOpinion(
                        new MemberId(rs.getLong("asked_of")),
                        rs.getString("of_name"),
                        rs.getString("by_name"),
                        rs.getString("question"),
                        rs.getTimestamp("asked_at").toInstant(),
                        rs.getString("note"),
                        rs.getTimestamp("given_at") == null
                                ? null
                                : rs.getTimestamp("given_at").toInstant()))
                .list();
    }

    /** Asking the same expert twice asks once. */
    @Transactional
    void ask(ContributionId question, MemberId of, String words, Viewer by) {
        int added = db.sql("""
                        insert into expert.opinion (contribution_id, asked_by, asked_of, question, asked_at)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(question.value(), by.id().value(), of.value(), words, Timestamp.from(moments.now()))
                .update();
        if (added > 0) {
            events.publishEvent(new OpinionAsked(question, of, by.id()));
        }
    }

    /** It can be said anew; only the first time somebody is told. */
    @Transactional
    void give(ContributionId question, String note, Viewer by) {
        boolean first = db.sql("""
                        select o.given_at is null from expert.opinion o
                         where o.contribution_id = ? and o.asked_of = ? for update
                        """)
                .params(question.value(), by.id().value())
                .query(Boolean.class)
                .single();
        MemberId asked = db.sql("""
                        update expert.opinion set note = ?, given_at = coalesce(given_at, ?)
                         where contribution_id = ? and asked_of = ?
                        returning asked_by
                        """)
                .params(
                        note,
                        Timestamp.from(moments.now()),
                        question.value(),
                        by.id().value())
                .query((rs, _) -> new MemberId(rs.getLong("asked_by")))
                .single();
        if (first) {
            events.publishEvent(new OpinionGiven(question, asked, by.id()));
        }
    }

    /** Experts who read the question and are not asked yet, by name; those who are away are left out. */
    List<Candidate> candidates(ContributionId question, Viewer viewer) {
        return db.sql("""
                        select p.id, p.name, p.organisation_name
                          from member.expert x
                          join member.profile p on p.id = x.member_id and p.active
                          join contribution.published c on c.id = :id
                         where p.id <> :viewer and p.id <> c.author_id
                           and exists (select 1 from space.reader r where r.space_id = c.space_id and r.member_id = p.id offset 0)
                           and not exists (select 1 from expert.absence a
                                            where a.member_id = p.id and cast(:day as date) between a.from_day and a.to_day)
                         order by p.name collate "nb-x-icu", p.id
                         limit 300
                        """)
                .param("id", question.value())
                .param("viewer", viewer.id().value())
                .param("day", Date.valueOf(moments.today()))
                .query((rs, _) -> new Candidate(
                        new MemberId(rs.getLong("id")), rs.getString("name"), rs.getString("organisation_name")))
                .list();
    }

    /** Somebody who can be asked. */
    public record Candidate(MemberId id, String name, String organisation) {}
}
