package no.sosialekommuner.expert.request;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.expert.ExpertAsked;
import no.sosialekommuner.expert.Offers;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.Panels;
import no.sosialekommuner.expert.WorkingClock;
import no.sosialekommuner.expert.request.Attendance.DaysAhead;
import no.sosialekommuner.expert.request.Desks.Desk;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Asks for an expert: the one who asked the question does, as long as nobody has been asked or the experts gave it back. */
@Repository
public class ExpertAsking {

    private final JdbcClient db;
    private final Panels panels;
    private final Desks desks;
    private final Attendance attendance;
    private final ExpertRequests requests;
    private final RequestClock times;
    private final RequestLog log;
    private final Moments moments;
    private final Offers offers;
    private final ApplicationEventPublisher events;

    ExpertAsking(
            JdbcClient db,
            Panels panels,
            Desks desks,
            Attendance attendance,
            ExpertRequests requests,
            RequestClock times,
            RequestLog log,
            Moments moments,
            Offers offers,
            ApplicationEventPublisher events) {
        this.db = db;
        this.panels = panels;
        this.desks = desks;
        this.attendance = attendance;
        this.requests = requests;
        this.times = times;
        this.log = log;
        this.moments = moments;
        this.offers = offers;
        this.events = events;
    }

    /** Whether this viewer may ask for an expert at all; whether somebody is asked already is another question. */
    public static boolean mayAsk(Contribution question, Viewer viewer) {
        return question.kind() == Kind.QUESTION
                && question.state() == State.PUBLISHED
                && question.author().equals(viewer.id());
    }

    /**
     * Whom the question can go to now, the best first: panels of its topics in which somebody is there, then the others, then
     * the hosts. Empty where nobody who could answer reads it.
     */
    public List<Desk> offered(ContributionId question, Viewer viewer) {
        List<Desk> all = new ArrayList<>(Desks.of(panels.all(viewer.language())));
        all.add(desks.hosts());
        List<Desk> able = able(question, all);
        List<@Nullable PanelId> first = new ArrayList<>();
        panels.of(tags(question), viewer.language()).forEach(it -> first.add(it.id()));
        if (able.stream().noneMatch(it -> first.contains(it.panel()))) {
            first.add(null);
        }
        return able.stream()
                .sorted(Comparator.comparingInt(
                        it -> first.contains(it.panel()) ? first.indexOf(it.panel()) : first.size()))
                .toList();
    }

    /** Those of the desks in which somebody is there for at least half of the time that is promised. */
    private List<Desk> able(ContributionId question, List<Desk> all) {
        List<Desk> working =
                all.stream().filter(it -> !it.calendar().hours().isEmpty()).toList();
        Instant now = moments.now();
        List<Duration> there = attendance.most(
                question,
                working.stream()
                        .map(it -> new DaysAhead(it.panel(), WorkingClock.days(now, dueBy(it), it.calendar())))
                        .toList());
        List<Desk> able = new ArrayList<>();
        for (int at = 0; at < working.size(); at++) {
            if (there.get(at).multipliedBy(2).compareTo(working.get(at).promise()) >= 0) {
                able.add(working.get(at));
            }
        }
        return able;
    }

    private Optional<Desk> wanted(@Nullable PanelId panel) {
        return panel == null
                ? Optional.of(desks.hosts())
                : panels.find(panel, Language.NB).filter(it -> !it.retired()).map(Desks::of);
    }

    /**
     * Asking again while somebody is asked changes nothing.
     *
     * @param wanted which of those offered, or null for the hosts
     * @param priceOere what the asker has said yes to, or null
     * @throws NotAllowed when the viewer did not ask the question
     * @throws Invalid on {@code panel} when nobody is there, and on {@code accepted} when it costs something else by now
     */
    @Transactional
    public void ask(
            Contribution question,
            @Nullable PanelId wanted,
            boolean confidential,
            @Nullable Integer priceOere,
            Viewer asker) {
        if (!mayAsk(question, asker)) {
            throw new NotAllowed();
        }
        Desk desk = wanted(wanted)
                .filter(it -> !able(question.id(), List.of(it)).isEmpty())
                .orElseThrow(() -> new Invalid("panel", "expert.ask.nobody"));
        offers.hold(asker.organisation());
        if (requests.find(question.id()).filter(it -> !it.mayBeAskedAgain()).isPresent()) {
            return;
        }
        Integer price = offers.settle(asker.organisation(), asker.language(), priceOere);
        Instant now = moments.now();
        if (insert(question, desk, confidential, price, asker, now)) {
            Instant due = times.start(requests.require(question.id()), desk, now);
            log.add(
                    question.id(),
                    Deed.ASKED,
                    RequestLog.Line.by(asker.id(), now, null).due(due).into(desk.panel()));
            events.publishEvent(new ExpertAsked(question.id(), desk.panel(), asker.id()));
        }
    }

    private boolean insert(
            Contribution question,
            Desk desk,
            boolean confidential,
            @Nullable Integer priceOere,
            Viewer asker,
            Instant now) {
        Instant due = WorkingClock.due(now, desk.promise(), desk.calendar());
        return db.sql("""
                        insert into expert.request as r
                               (contribution_id, panel_id, organisation_id, asker_id, state, confidential, asked_at, promise_minutes,
                                running_since, due_at, price_oere)
                        values (:id, :panel, :organisation, :asker, 'OPEN', :confidential, :now, :promise, :now, :due, :price)
                        on conflict (contribution_id) do update
                           set panel_id = excluded.panel_id, organisation_id = excluded.organisation_id, state = 'OPEN',
                               confidential = excluded.confidential, asked_at = excluded.asked_at,
                               promise_minutes = excluded.promise_minutes, running_since = excluded.running_since,
                               due_at = excluded.due_at, price_oere = excluded.price_oere, used_seconds = 0,
                               reminded_at = null, escalated = 0, next_at = null, holder_id = null,
                               asked_back_id = null, asked_back_key = null, waiting_since = null,
                               answered_at = null, answer_id = null, kept = null
                         where r.state in ('RETURNED', 'WITHDRAWN')
                        """)
                        .param("id", question.id().value())
                        .param(
                                "panel",
                                desk.panel() == null ? null : desk.panel().value(),
                                Types.BIGINT)
                        .param("organisation", asker.organisation().value())
                        .param("asker", asker.id().value())
                        .param("confidential", confidential)
                        .param("now", Timestamp.from(now))
                        .param("promise", Math.toIntExact(desk.promise().toMinutes()))
                        .param("due", Timestamp.from(due))
                        .param("price", priceOere, Types.INTEGER)
                        .update()
                > 0;
    }

    private List<TagId> tags(ContributionId question) {
        return db.sql("select t.tag_id from contribution.tagged t where t.contribution_id = ?")
                .param(question.value())
                .query((rs, _) -> new TagId(rs.getLong(1)))
                .list();
    }

    /** What is promised by the desk, as it stands now. */
    public Instant dueBy(Desk desk) {
        return WorkingClock.due(moments.now(), desk.promise(), desk.calendar());
    }
}
