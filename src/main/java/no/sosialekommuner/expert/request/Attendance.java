package no.sosialekommuner.expert.request;

import java.sql.Date;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who can see to a question on a day: members of the panel, or hosts, who are not away, read and write where it lies, and have
 * not asked it. Who reads is asked for each of them alone ({@code offset 0}): for all at once it is dear.
 * What was asked in confidence moves to where those read it who are to see to it: others than now can see to it too.
 */
@Repository
public class Attendance {

    private static final String ABLE = """
            select d.panel_id, d.member_id
              from contribution.published c
              join (select m.panel_id, m.member_id from expert.panelist m where m.panel_id = any(cast(:panels as bigint[]))
                     union all
                    select null, h.member_id from member.host h join member.profile p on p.id = h.member_id and p.active
                     where array_position(cast(:panels as bigint[]), null) is not null) d on d.member_id <> c.author_id
             where c.id = :question
               and (exists (select 1 from space.reader x
                             where x.space_id = c.space_id and x.member_id = d.member_id and x.may_write
                            offset 0)
                    or exists (select 1 from expert.request q
                                where q.contribution_id = c.id and q.confidential
                                  and q.panel_id is distinct from d.panel_id))
            """;

    private static final String THERE = ABLE + """
               and not exists (select 1 from expert.absence a
                                where a.member_id = d.member_id and cast(:day as date) between a.from_day and a.to_day)
            """;

    private final JdbcClient db;

    Attendance(JdbcClient db) {
        this.db = db;
    }

    /** @param panel null for the hosts */
    public List<MemberId> there(ContributionId question, @Nullable PanelId panel, LocalDate day) {
        return ask(THERE + " order by d.member_id", question, panel, day)
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .list();
    }

    public boolean isAnybodyThere(ContributionId question, @Nullable PanelId panel, LocalDate day) {
        return ask("select exists (" + THERE + ")", question, panel, day)
                .query(Boolean.class)
                .single();
    }

    /** The days until something is due with the working time of each; {@code panel} is null for the hosts. */
    public record DaysAhead(@Nullable PanelId panel, Map<LocalDate, Duration> days) {}

    /**
     * How much of the working time of these days the one of them is there who is there most of it: one answer to each of
     * those asked about, in one statement for all.
     */
    public List<Duration> most(ContributionId question, List<DaysAhead> ahead) {
        List<Integer> nth = new ArrayList<>();
        List<@Nullable Long> of = new ArrayList<>();
        List<Date> days = new ArrayList<>();
        List<Long> seconds = new ArrayList<>();
        for (int at = 0; at < ahead.size(); at++) {
            Long panel = number(ahead.get(at).panel());
            for (var day : ahead.get(at).days().entrySet()) {
                nth.add(at);
                of.add(panel);
                days.add(Date.valueOf(day.getKey()));
                seconds.add(day.getValue().toSeconds());
            }
        }
        Duration[] most = new Duration[ahead.size()];
        Arrays.fill(most, Duration.ZERO);
        db.sql("""
                        select m.nth, max(m.seconds) from (
                          select t.nth, able.member_id, sum(t.seconds) as seconds
                            from (%s) able
                            join unnest(cast(:nth as integer[]), cast(:of as bigint[]), cast(:days as date[]),
                                        cast(:seconds as bigint[])) as t(nth, panel_id, day, seconds)
                              on coalesce(t.panel_id, 0) = coalesce(able.panel_id, 0)
                           where not exists (select 1 from expert.absence a
                                              where a.member_id = able.member_id and t.day between a.from_day and a.to_day)
                           group by t.nth, able.member_id) m
                         group by m.nth
                        """.formatted(ABLE))
                .param("question", question.value())
                .param("panels", ahead.stream().map(it -> number(it.panel())).toArray(Long[]::new))
                .param("nth", nth.toArray(Integer[]::new))
                .param("of", of.toArray(Long[]::new))
                .param("days", days.toArray(Date[]::new))
                .param("seconds", seconds.toArray(Long[]::new))
                .query(rs -> {
                    most[rs.getInt(1)] = Duration.ofSeconds(rs.getLong(2));
                });
        return List.of(most);
    }

    private static @Nullable Long number(@Nullable PanelId panel) {
        return panel == null ? null : panel.value();
    }

    /** Whether this member is there on a day, reads the question and may write there, and has not asked it. */
    boolean isThere(ContributionId question, MemberId member, LocalDate day) {
        return db.sql("""
                        select exists (select 1
                                         from contribution.published c
                                         join member.profile p on p.id = :member and p.active and p.id <> c.author_id
                                        where c.id = :question
                                          and exists (select 1 from space.reader x
                                                       where x.space_id = c.space_id and x.member_id = p.id and x.may_write
                                                      offset 0)
                                          and not exists (select 1 from expert.absence a
                                                           where a.member_id = p.id
                                                             and cast(:day as date) between a.from_day and a.to_day))
                        """)
                .param("question", question.value())
                .param("member", member.value())
                .param("day", Date.valueOf(day))
                .query(Boolean.class)
                .single();
    }

    /** Who of those who are there has the least to do; the one who has it now is left out. */
    Optional<MemberId> next(ContributionId question, @Nullable PanelId panel, LocalDate day, @Nullable MemberId now) {
        return ask(THERE + """
                   and d.member_id is distinct from cast(:now as bigint)
                 order by (select count(*) from expert.request r
                            where r.holder_id = d.member_id and r.state in ('OPEN', 'WAITING')), d.member_id
                 limit 1
                """, question, panel, day)
                .param("now", now == null ? null : now.value(), Types.BIGINT)
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .optional();
    }

    private JdbcClient.StatementSpec ask(String sql, ContributionId question, @Nullable PanelId panel, LocalDate day) {
        return db.sql(sql)
                .param("question", question.value())
                .param("panels", new Long[] {number(panel)})
                .param("day", Date.valueOf(day));
    }
}
