package no.sosialekommuner.expert.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.expert.MinuteCount;
import no.sosialekommuner.expert.PanelCalendar;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.TestPanels;
import no.sosialekommuner.expert.absence.ExpertAbsences;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of questions from 357 municipalities, through the product itself: panels of differing size, experts who are away, Easter
 * and July. Afterwards every promise is counted again, minute by minute, from what the log says has happened.
 */
@CommunityTest
class SimulatedYearTests {

    private static final int YEAR = 2033;
    private static final int MUNICIPALITIES = 357;
    private static final LocalDate EASTER = LocalDate.of(YEAR, 4, 17);
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final List<Integer> SIZES = List.of(1, 2, 3, 5, 8);
    private static final List<Integer> PROMISES = List.of(8, 4, 4, 2, 15);

    private final Random random = new Random(20330101);
    private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at));
    private final Map<ContributionId, Viewer> askers = new LinkedHashMap<>();
    private final Map<PanelId, List<Viewer>> experts = new LinkedHashMap<>();
    private final List<String> subjects = new ArrayList<>();
    private List<MemberId> members = List.of();
    private final ExecutorService nodes = Executors.newFixedThreadPool(2);
    private int looks;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    TestPanels panels;

    @Autowired
    Viewers viewers;

    @Autowired
    MovingClock clock;

    @Autowired
    ExpertRequests requests;

    @Autowired
    RequestLog log;

    @Autowired
    RequestLook look;

    @Autowired
    DeskWork work;

    @Autowired
    Desks desks;

    @Autowired
    Attendance attendance;

    @Autowired
    Submissions submissions;

    @Autowired
    ExpertAbsences absences;

    @Autowired
    JdbcClient db;

    /** Whatever happens to a due time is written down behind the product's back. */
    @BeforeEach
    void everyMoveIsSeen() {
        db.sql("""
                        create table aaret_move (id bigint generated always as identity, question bigint, at timestamptz);
                        create function aaret_moves() returns trigger language plpgsql as $$
                        begin
                          insert into aaret_move (question, at) values (new.contribution_id, new.due_at);
                          return null;
                        end $$;
                        create trigger aaret after insert or update on expert.request for each row execute function aaret_moves()
                        """).update();
    }

    @BeforeEach
    void everybodyIsThere() {
        members = db.sql("""
                        with m as (
                          insert into member.member (handle, email, name, title, organisation_id, welcomed_at)
                          select 'aaret-' || n, 'aaret-' || n || '@demo.example', 'Årets spørrer ' || n, 'Rådgiver', o.id, now()
                            from generate_series(1, :most) n
                            join (select id, row_number() over (order by number) as place, count(*) over () as many
                                    from organisation.organisation where kind = 'MUNICIPALITY') o
                              on o.place = (n - 1) % o.many + 1
                          returning id),
                        r as (insert into member.role (member_id, role) select id, 'MEMBER' from m)
                        select id from m order by id
                        """)
                .param("most", MUNICIPALITIES)
                .query((rs, _) -> new MemberId(rs.getLong(1)))
                .list();
        for (int panel = 0; panel < SIZES.size(); panel++) {
            String topic = topics.named("aaret-" + panel);
            subjects.add(topic);
            List<Viewer> those = new ArrayList<>();
            for (int member = 0; member < SIZES.get(panel); member++) {
                those.add(cast.newcomer("0301", "EXPERT"));
            }
            experts.put(panels.of(topic, PROMISES.get(panel), those.getFirst(), those), those);
        }
        subjects.add(topics.named("aaret-uten-panel"));
    }

    @AfterEach
    void theyLeave() {
        nodes.shutdownNow();
        db.sql("drop trigger aaret on expert.request; drop function aaret_moves(); drop table aaret_move")
                .update();
        db.sql("update member.member set deactivated_at = now() where handle like 'aaret-%'")
                .update();
        db.sql("update expert.panel set retired_at = now() where slug like 'panel-aaret-%'")
                .update();
    }

    @Test
    void everyQuestionIsDealtWithAndNoPromiseIsCountedWrongly() {
        goAway();
        for (MemberId member : members) {
            acts.add(new Act(momentOfAsking(), member, null, Sort.ASK));
        }
        while (!acts.isEmpty()) {
            Act act = acts.poll();
            lookUntil(act.at());
            try (var _ = clock.at(act.at().atZone(OSLO))) {
                run(act);
            }
        }
        lookUntil(Instant.MAX);

        Map<String, Row> table = new LinkedHashMap<>();
        for (ContributionId question : askers.keySet()) {
            ExpertRequest request = requests.require(question);
            assertThat(request.isUnderWay())
                    .as("%s is %s", question, request.state())
                    .isFalse();
            List<RequestLog.Logged> logged = log.of(question, Language.NB);
            assertThat(request.kept()).as("promise of %s: %s", question, logged).isEqualTo(counted(request, logged));
            assertThat(movesLogged(logged)).as("due times of %s", question).isEqualTo(movesSeen(question));
            String name = request.panel() == null ? "hosts" : "panel of " + size(request.panel());
            table.computeIfAbsent(name, _ -> new Row()).add(request);
        }
        print(table);
        assertThat(askers).hasSize(MUNICIPALITIES);
        assertThat(happenedTwice()).isZero();
        assertThat(toldTwice()).isZero();
    }

    private int happenedTwice() {
        return db.sql("""
                        select count(*) from (select 1 from expert.request_log l
                                               join expert.request r on r.contribution_id = l.contribution_id and r.asker_id = any (cast(? as bigint[]))
                                               where l.what in ('REMINDED', 'PASSED_ON', 'TOLD_LEAD', 'LATE')
                                               group by l.contribution_id, l.what having count(*) > 1) twice
                        """).param(numbers()).query(Integer.class).single();
    }

    private Long[] numbers() {
        return members.stream().map(MemberId::value).toArray(Long[]::new);
    }

    private int toldTwice() {
        return db.sql("""
                        select count(*) from (select 1 from notification.event e join expert.request r on r.contribution_id in (e.subject_id, e.contribution_id)
                                                and r.asker_id = any (cast(? as bigint[]))
                                               where e.kind in ('EXPERT_DUE', 'EXPERT_LATE')
                                               group by e.kind, e.thread, e.to_id having count(*) > 1) twice
                        """).param(numbers()).query(Integer.class).single();
    }

    /** Three weeks of July each, in turns; some also the days before Easter and a week somewhere. */
    private void goAway() {
        try (var _ = clock.at(LocalDate.of(YEAR - 1, 12, 31).atTime(12, 0).atZone(OSLO))) {
            int turn = 0;
            for (List<Viewer> panel : experts.values()) {
                for (Viewer expert : panel) {
                    LocalDate july = LocalDate.of(YEAR, 7, 4).plusWeeks(turn++ % 3);
                    absences.add(expert.id(), july, july.plusDays(20), "ferie");
                    if (turn % 2 == 0) {
                        absences.add(expert.id(), EASTER.minusDays(6), EASTER.plusDays(2), "påske");
                    }
                    LocalDate week = LocalDate.of(YEAR, 1, 10).plusDays(random.nextInt(330));
                    absences.add(expert.id(), week, week.plusDays(random.nextInt(8)), "");
                }
            }
        }
    }

    /** Mostly at work, some in the evening and in weekends; less in July, more before Easter. */
    private Instant momentOfAsking() {
        while (true) {
            LocalDate day = LocalDate.of(YEAR, 1, 2).plusDays(random.nextInt(345));
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            boolean beforeEaster = day.isAfter(EASTER.minusDays(9)) && day.isBefore(EASTER.minusDays(2));
            double weight = weekend ? 0.1 : day.getMonth() == Month.JULY ? 0.25 : beforeEaster ? 1 : 0.6;
            if (random.nextDouble() < weight) {
                int hour = random.nextInt(10) == 0 ? random.nextInt(24) : 8 + random.nextInt(8);
                return day.atTime(LocalTime.of(hour, random.nextInt(60)))
                        .atZone(OSLO)
                        .toInstant();
            }
        }
    }

    private void run(Act act) {
        switch (act.sort()) {
            case ASK -> ask(act);
            case ANSWER ->
                withExpert(act, expert -> submissions.reply(act.of(), null, "Slik.", UUID.randomUUID(), expert));
            case ASK_BACK -> askBack(act);
            case TELL_MORE -> submissions.reply(act.of(), null, "Det er slik.", UUID.randomUUID(), asker(act.of()));
            case GIVE_BACK -> withExpert(act, expert -> work.giveBack(act.of(), "Ikke for oss", expert));
            case CALL_OFF -> work.callOff(act.of(), asker(act.of()).id());
            default -> throw new IllegalStateException();
        }
    }

    private void ask(Act act) {
        Viewer asker = viewers.find(act.asker()).orElseThrow();
        int number = askers.size();
        String subject = subjects.get(random.nextInt(10) == 0 ? subjects.size() - 1 : random.nextInt(SIZES.size()));
        ContributionId question =
                topics.tag(cast.published("QUESTION", asker, "nettverk", "Årets spørsmål " + number), subject);
        askers.put(question, asker);
        panels.ask(question, asker);
        Duration promise = requests.require(question).promise();
        double chance = random.nextDouble();
        Sort first = chance < 0.03
                ? Sort.GIVE_BACK
                : chance < 0.05 ? Sort.CALL_OFF : chance < 0.2 ? Sort.ASK_BACK : Sort.ANSWER;
        acts.add(new Act(after(act.at(), promise), act.asker(), question, first));
    }

    /** Most within what was promised, as time goes by on a working day; some much later. */
    private Instant after(Instant from, Duration promise) {
        double part = random.nextInt(8) == 0 ? 1 + random.nextDouble() * 3 : random.nextDouble();
        long minutes = Math.max(1, Math.round(promise.toMinutes() * part));
        return MinuteCount.due(
                from.truncatedTo(ChronoUnit.MINUTES), minutes, desks.hosts().calendar());
    }

    private void askBack(Act act) {
        if (requests.require(act.of()).state() != RequestState.OPEN) {
            return;
        }
        withExpert(act, expert -> {
            work.askBack(act.of(), "Hva mener dere?", UUID.randomUUID(), expert);
            Instant told = act.at().plus(Duration.ofMinutes(10 + random.nextInt(5 * 24 * 60)));
            acts.add(new Act(told, act.asker(), act.of(), Sort.TELL_MORE));
            acts.add(new Act(after(told, Duration.ofHours(3)), act.asker(), act.of(), Sort.ANSWER));
        });
    }

    /** Whoever has it or is there does it; where nobody is, the same is tried on the next day. */
    private void withExpert(Act act, Consumer<Viewer> what) {
        ExpertRequest request = requests.require(act.of());
        LocalDate today = LocalDate.ofInstant(act.at(), OSLO);
        List<MemberId> there = attendance.there(act.of(), request.panel(), today);
        if (there.isEmpty()) {
            acts.add(new Act(act.at().plus(1, ChronoUnit.DAYS), act.asker(), act.of(), act.sort()));
            return;
        }
        MemberId expert = request.holder() != null && there.contains(request.holder())
                ? request.holder()
                : there.get(random.nextInt(there.size()));
        what.accept(viewers.find(expert).orElseThrow());
    }

    /** The product's clock looks every ten minutes; where there is nothing to do it is not looked for. */
    private void lookUntil(Instant until) {
        while (true) {
            Instant next = db.sql("""
                            select min(r.next_at) from expert.request r
                             where r.next_at is not null and r.asker_id = any (cast(? as bigint[]))
                            """)
                    .param(numbers())
                    .query((rs, _) -> rs.getTimestamp(1))
                    .optional()
                    .map(Timestamp::toInstant)
                    .orElse(null);
            if (next == null || next.isAfter(until)) {
                return;
            }
            long minutes = Math.ceilDiv(next.getEpochSecond(), 600) * 600;
            Instant look = Instant.ofEpochSecond(minutes);
            try (var _ = clock.at((look.isAfter(until) ? next.plusSeconds(1) : look).atZone(OSLO))) {
                looks += onTwoNodes();
            }
        }
    }

    /** Both look at the same moment. */
    private int onTwoNodes() {
        try {
            int taken = 0;
            for (Future<Integer> node : nodes.invokeAll(List.<Callable<Integer>>of(look::look, look::look))) {
                taken += node.get();
            }
            return taken;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Counted without the product's clock: from the log, minute by minute. */
    private @Nullable Boolean counted(ExpertRequest request, List<RequestLog.Logged> logged) {
        PanelCalendar calendar = desks.of(request.panel()).calendar();
        long left = request.promise().toMinutes();
        Instant since = null;
        boolean broken = false;
        for (RequestLog.Logged it : logged) {
            switch (it.deed()) {
                case ASKED, RESUMED -> since = it.at();
                case ASKED_BACK, ANSWERED, RETURNED, WITHDRAWN -> {
                    if (since != null) {
                        broken |= it.at().isAfter(MinuteCount.due(since, left, calendar));
                        left = Math.max(0, left - MinuteCount.between(since, it.at(), calendar));
                        since = null;
                    }
                }
                default -> {}
            }
        }
        return broken ? Boolean.FALSE : request.state() == RequestState.ANSWERED ? Boolean.TRUE : null;
    }

    /** The due times one after the other, as everybody reads them. Each line begins with the one that was there before. */
    private static List<Optional<Instant>> movesLogged(List<RequestLog.Logged> logged) {
        List<Optional<Instant>> moves = new ArrayList<>();
        Instant now = null;
        for (RequestLog.Logged it : logged) {
            assertThat(it.dueBefore()).isEqualTo(now);
            if (!Objects.equals(it.dueAfter(), now)) {
                moves.add(Optional.ofNullable(it.dueAfter()));
            }
            now = it.dueAfter();
        }
        return moves;
    }

    /** The same as the row had them. */
    private List<Optional<Instant>> movesSeen(ContributionId question) {
        List<Optional<Instant>> moves = new ArrayList<>();
        db.sql("select m.at from aaret_move m where m.question = ? order by m.id")
                .param(question.value())
                .query((rs, _) -> Optional.ofNullable(rs.getTimestamp(1)).map(Timestamp::toInstant))
                .list()
                .forEach(it -> {
                    if (moves.isEmpty() || !moves.getLast().equals(it)) {
                        moves.add(it);
                    }
                });
        return moves;
    }

    private Viewer asker(ContributionId question) {
        return askers.getOrDefault(question, cast.anna());
    }

    private int size(PanelId panel) {
        return experts.getOrDefault(panel, List.of()).size();
    }

    private void print(Map<String, Row> table) {
        StringBuilder text = new StringBuilder("\n%-12s %6s %6s %6s %8s %6s %12s%n"
                .formatted("", "asked", "kept", "broken", "returned", "off", "median min"));
        table.forEach((name, row) -> text.append("%-12s %6d %6d %6d %8d %6d %12d%n"
                .formatted(name, row.asked, row.kept, row.broken, row.returned, row.off, row.median())));
        System.out.println(text + "looked " + looks + " times");
    }

    private enum Sort {
        ASK,
        ANSWER,
        ASK_BACK,
        TELL_MORE,
        GIVE_BACK,
        CALL_OFF
    }

    private record Act(Instant at, MemberId asker, @Nullable ContributionId question, Sort sort) {

        ContributionId of() {
            return question == null ? new ContributionId(0) : question;
        }
    }

    private static final class Row {

        private final List<Long> used = new ArrayList<>();
        private int asked;
        private int kept;
        private int broken;
        private int returned;
        private int off;

        void add(ExpertRequest request) {
            asked++;
            kept += Boolean.TRUE.equals(request.kept()) ? 1 : 0;
            broken += Boolean.FALSE.equals(request.kept()) ? 1 : 0;
            returned += request.state() == RequestState.RETURNED ? 1 : 0;
            off += request.state() == RequestState.WITHDRAWN ? 1 : 0;
            if (request.state() == RequestState.ANSWERED) {
                used.add(request.used().toMinutes());
            }
        }

        long median() {
            return used.stream().sorted().skip(used.size() / 2).findFirst().orElse(0L);
        }
    }
}
