package no.sosialekommuner.expert.anonymous;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What experts have written without names. Who may is asked of {@link Original} first. */
@Repository
class AnonymousVersions {

    private static final String SELECT =
            "select a.question_id, a.title as draft_title, a.question, a.answer, a.version, a.state,"
                    + " a.drafted_at, c.id as published_id, c.title as published_title, " + Person.COLUMNS + """
              from expert.anonymised a
              join member.profile p on p.id = a.drafted_by
              left join expert.anonymous_approval y on y.question_id = a.question_id and y.version = a.version
              left join contribution.published c on c.id = y.published_id
             where a.question_id = ?
            """;

    private final JdbcClient db;
    private final Clock clock;

    AnonymousVersions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<AnonymousVersion> find(ContributionId question) {
        return db.sql(SELECT)
                .param(question.value())
                .query(AnonymousVersion::of)
                .optional();
    }

    /**
     * Keeps the words; other words than before are a new version, to which nobody has said yes. The first that is written after
     * a publication was taken away is a new version too.
     *
     * @param base the version that the writer has seen, or 0 where there was none
     * @return whether nobody else was first
     */
    boolean keep(ContributionId question, AnonymousForm form, Viewer expert) {
        return db.sql("""
                        insert into expert.anonymised as a
                               (question_id, title, question, answer, state, drafted_by, drafted_at)
                        select :id, :title, :text, :answer, 'DRAFT', :by, :at
                         where :base = 0 or exists (select 1 from expert.anonymised b where b.question_id = :id)
                        on conflict (question_id) do update
                           set title = excluded.title, question = excluded.question, answer = excluded.answer,
                               version = a.version
                                         + case when (a.title, a.question, a.answer)
                                                     is distinct from (excluded.title, excluded.question, excluded.answer)
                                                     or a.state = 'PUBLISHED'
                                                then 1 else 0 end,
                               state = 'DRAFT', drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at
                         where a.version = :base
                        """)
                        .param("id", question.value())
                        .param("title", form.line())
                        .param("text", form.text())
                        .param("answer", form.answer())
                        .param("by", expert.id().value())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("base", form.base())
                        .update()
                > 0;
    }

    /** @return whether it was this version that stood so */
    boolean turn(ContributionId question, int version, AnonymousState from, AnonymousState to) {
        return db.sql("""
                        update expert.anonymised set state = ? where question_id = ? and version = ? and state = ?
                        """)
                        .params(to.name(), question.value(), version, from.name())
                        .update()
                > 0;
    }
}
