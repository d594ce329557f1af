package no.sosialekommuner.agreement.use;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import no.sosialekommuner.agreement.Answerers;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.agreement.use.StatementLine.Outcome;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What municipalities have used. Titles of questions are told to those alone who may read them. */
@Repository
class UseStatements {

    private final JdbcClient db;
    private final Answerers answerers;

    UseStatements(JdbcClient db, Answerers answerers) {
        this.db = db;
        this.answerers = answerers;
    }

    UseStatement of(Organisation organisation, BillingPeriod period, Viewer viewer) {
        Answerers.Names names = answerers.in(viewer.language());
        return new UseStatement(
                organisation,
                period,
                db.sql("""
                                select x.*, q.title
                                  from (select c.contribution_id, c.panel_id, c.asked_at, c.answered_at, c.day, 'KEPT' as outcome,
                                               c.price_ore::bigint as ore,
                                               (select l.invoice_number from agreement.invoice_line l
                                                 where l.contribution_id = c.contribution_id and l.kind = 'INVOICE') as invoice
                                          from agreement.charge c
                                         where c.organisation_id = :organisation and c.day between :first and :last
                                        union all
                                        select p.contribution_id, p.panel_id, p.asked_at, p.answered_at,
                                               (p.answered_at at time zone 'Europe/Oslo')::date,
                                               case when p.kept then 'FREE' else 'BROKEN' end, 0, null
                                          from expert.promise p
                                         where p.organisation_id = :organisation and p.state = 'ANSWERED'
                                           and p.answered_at >= :from and p.answered_at < :to
                                           and not exists (select 1 from agreement.charge c
                                                            where c.contribution_id = p.contribution_id)
                                        union all
                                        select k.contribution_id, c.panel_id, c.asked_at, c.answered_at, k.day, 'CREDIT', -c.price_ore,
                                               (select l.invoice_number from agreement.invoice_line l
                                                 where l.contribution_id = k.contribution_id and l.kind = 'CREDIT')
                                          from agreement.credit k
                                          join agreement.charge c on c.contribution_id = k.contribution_id
                                         where k.organisation_id = :organisation and k.day between :first and :last) x
                                  left join contribution.published q
                                    on q.id = x.contribution_id
                                   and q.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)
                                 order by x.day, x.answered_at, x.contribution_id, x.ore desc
                                """)
                        .param("organisation", organisation.id().value())
                        .param("first", period.first())
                        .param("last", period.last())
                        .param("from", begin(period.first()))
                        .param("to", begin(period.last().plusDays(1)))
                        .param("viewer", viewer.id().value())
                        .query((rs, _) -> line(rs, names))
                        .list());
    }

    /** @param last the day of asking up to which it is counted, as {@code first} is the one from which */
    UseFigures figures(OrganisationId organisation, LocalDate first, LocalDate last) {
        return db.sql("""
                        select count(*) filter (where p.state = 'ANSWERED' and p.kept)::int as kept,
                               count(*) filter (where p.state = 'ANSWERED' and not p.kept)::int as broken,
                               count(*) filter (where p.state in ('OPEN', 'WAITING'))::int as waiting,
                               coalesce(sum(c.price_ore) filter (where k.contribution_id is null), 0)::bigint as ore
                          from expert.promise p
                          left join agreement.charge c on c.contribution_id = p.contribution_id
                          left join agreement.credit k on k.contribution_id = p.contribution_id
                         where p.organisation_id = :organisation and p.asked_at >= :from and p.asked_at < :to
                        """)
                .param("organisation", organisation.value())
                .param("from", begin(first))
                .param("to", begin(last.plusDays(1)))
                .query((rs, _) ->
                        new UseFigures(rs.getInt("kept"), rs.getInt("broken"), rs.getInt("waiting"), rs.getLong("ore")))
                .single();
    }

    private static StatementLine line(ResultSet rs, Answerers.Names names) throws SQLException {
        return new StatementLine(
                new ContributionId(rs.getLong("contribution_id")),
                rs.getString("title"),
                names.of(rs),
                rs.getTimestamp("asked_at").toInstant(),
                rs.getTimestamp("answered_at").toInstant(),
                rs.getObject("day", LocalDate.class),
                Outcome.valueOf(rs.getString("outcome")),
                rs.getLong("ore"),
                rs.getObject("invoice", Long.class));
    }

    private static Timestamp begin(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(WorkingDays.OSLO).toInstant());
    }
}
