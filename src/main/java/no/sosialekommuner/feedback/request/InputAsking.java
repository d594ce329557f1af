package no.sosialekommuner.feedback.request;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.sosialekommuner.contribution.Bodies;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.feedback.FeedbackAsked;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sends a request for input: the text as it is now, its criteria, and those who are asked, in one transaction. */
@Repository
public class InputAsking {

    /** Shorter than this, only the last reminder is worth sending; shorter than the other, none. */
    private static final Duration WORTH_TWO = Duration.ofHours(71);

    private static final Duration WORTH_ONE = Duration.ofHours(36);

    private final JdbcClient db;
    private final Bodies bodies;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    InputAsking(JdbcClient db, Bodies bodies, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.bodies = bodies;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Whoever is meant in several ways is asked once, and the asker is not asked.
     *
     * @return the request; that of the first time, when the same form arrives again
     * @throws Invalid on {@code people} when nobody is left to ask
     */
    @Transactional
    public long send(Contribution contribution, Wanted wanted, MemberId asker) {
        Optional<Long> added = insert(contribution, wanted, asker);
        if (added.isEmpty()) {
            return db.sql("select r.id from feedback.request r where r.asker_id = ? and r.form_key = ?")
                    .param(asker.value())
                    .param(wanted.key())
                    .query(Long.class)
                    .single();
        }
        long request = added.get();
        db.sql("""
                        insert into feedback.criterion (request_id, position, name, weight)
                        select :request, k.position, k.name, k.weight
                          from unnest(cast(:names as text[]), cast(:weights as int[])) with ordinality as k(name, weight, position)
                        """)
                .param("request", request)
                .param("names", wanted.criteria().stream().map(Criterion::name).toArray(String[]::new))
                .param(
                        "weights",
                        wanted.criteria().stream().map(Criterion::weight).toArray(Integer[]::new))
                .update();
        if (invite(request, wanted, asker) == 0) {
            throw new Invalid("people", "feedback.ask.nobody");
        }
        events.publishEvent(new FeedbackAsked(request));
        return request;
    }

    private Optional<Long> insert(Contribution contribution, Wanted wanted, MemberId asker) {
        Bodies.Text text = bodies.require(contribution.id());
        Instant now = clock.instant();
        Duration time = Duration.between(now, wanted.closesAt());
        return db.sql("""
                        insert into feedback.request
                               (contribution_id, asker_id, version, title, body, html, html_version, question, named,
                                expert_weight, created_at, closes_at, half_due_at, last_due_at, form_key)
                        select :contribution, :asker, :version, :title, :body, :html, :htmlVersion, :question, :named,
                               max(w.version), :now, :closes, :half, :last, cast(:key as uuid)
                          from feedback.expert_weight w
                        on conflict (asker_id, form_key) do nothing
                        returning id
                        """)
                .param("contribution", contribution.id().value())
                .param("asker", asker.value())
                .param("version", text.version())
                .param("title", text.title())
                .param("body", text.body())
                .param("html", text.html())
                .param("htmlVersion", Markdown.VERSION)
                .param("question", wanted.question())
                .param("named", wanted.named())
                .param("now", Timestamp.from(now))
                .param("closes", Timestamp.from(wanted.closesAt()))
                .param("half", time.compareTo(WORTH_TWO) < 0 ? null : at(now.plus(time.dividedBy(2))), Types.TIMESTAMP)
                .param(
                        "last",
                        time.compareTo(WORTH_ONE) < 0
                                ? null
                                : at(wanted.closesAt().minus(Duration.ofDays(1))),
                        Types.TIMESTAMP)
                .param("key", wanted.key(), Types.OTHER)
                .query(Long.class)
                .optional();
    }

    /** Who belongs to a space is who may write in it: in an open group that leaves out those who only read. */
    private int invite(long request, Wanted wanted, MemberId asker) {
        return db.sql("""
                        insert into feedback.invited (request_id, member_id)
                        select :request, p.id
                          from member.profile p
                         where p.active and p.id <> :asker
                           and (p.id = any (cast(:members as bigint[]))
                                or p.id in (select r.member_id
                                              from space.reader r
                                              join space.entrance s on s.id = r.space_id
                                             where s.slug = any (cast(:spaces as text[])) and r.may_write)
                                or :experts and p.id in (select x.member_id from member.expert x))
                        """)
                .param("request", request)
                .param("asker", asker.value())
                .param("members", wanted.members().stream().map(MemberId::value).toArray(Long[]::new))
                .param("spaces", wanted.spaces().toArray(String[]::new))
                .param("experts", wanted.experts())
                .update();
    }

    private static @Nullable Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }
}
