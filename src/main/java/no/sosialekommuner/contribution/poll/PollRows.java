package no.sosialekommuner.contribution.poll;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What polls ask. Until the first vote everything may be changed; from then on only what takes nothing back from those who
 * have voted: another choice, another end, the end now.
 */
@Repository
public class PollRows {

    private final JdbcClient db;
    private final Clock clock;

    PollRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is to be published, or null where nothing of a poll was written. */
    public @Nullable PollTerms checked(PollForm form) {
        return form.isEmpty() ? null : form.terms(clock, null);
    }

    /** The same for a poll that is wanted, so that an empty one is a fault and not none. */
    public PollTerms required(PollForm form) {
        return form.terms(clock, null);
    }

    /** The poll as it stands, to be changed. */
    public Optional<PollNow> find(ContributionId id) {
        return read(id, "");
    }

    @Transactional
    public void add(ContributionId id, PollTerms terms) {
        db.sql("""
                        insert into contribution.poll (contribution_id, question, most, anonymous, results, closes_at)
                        values (:id, :question, :most, :anonymous, :results, :closes)
                        """)
                .param("id", id.value())
                .param("question", terms.question())
                .param("most", terms.most())
                .param("anonymous", terms.anonymous())
                .param("results", terms.results().name())
                .param("closes", timestamp(terms.closesAt()))
                .update();
        putChoices(id, terms.choices());
    }

    /** Whether this form would change the poll. */
    public boolean differs(ContributionId id, PollForm form) {
        return find(id).map(now -> !now.form().says(form)).orElse(!form.isEmpty());
    }

    /**
     * Makes it what the form says; an empty form takes the poll away.
     *
     * @throws Invalid by the fields' names when something is wrong, or may not be changed any more
     */
    @Transactional
    public void change(ContributionId id, PollForm form) {
        Optional<PollNow> found = read(id, "for update of p");
        if (found.isEmpty()) {
            if (!form.isEmpty()) {
                add(id, form.terms(clock, null));
            }
            return;
        }
        PollNow now = found.get();
        requireChangeable(now, form);
        if (form.isEmpty()) {
            db.sql("delete from contribution.poll where contribution_id = ?")
                    .param(id.value())
                    .update();
            return;
        }
        PollTerms terms = form.terms(clock, now.terms().closesAt());
        db.sql("""
                        update contribution.poll
                           set question = :question, most = :most, anonymous = :anonymous, results = :results,
                               closes_at = :closes
                         where contribution_id = :id
                        """)
                .param("id", id.value())
                .param("question", terms.question())
                .param("most", terms.most())
                .param("anonymous", terms.anonymous())
                .param("results", terms.results().name())
                .param("closes", timestamp(terms.closesAt()))
                .update();
        putChoices(id, terms.choices());
    }

    /**
     * Takes no votes from now on, for good.
     *
     * @return whether it was open until now
     */
    @Transactional
    public boolean close(ContributionId id) {
        Timestamp now = Timestamp.from(clock.instant());
        return db.sql("""
                        update contribution.poll
                           set closed_at = :now
                         where contribution_id = :id
                           and closed_at is null
                           and (closes_at is null or closes_at > :now)
                        """).param("now", now).param("id", id.value()).update() > 0;
    }

    private static void requireChangeable(PollNow now, PollForm form) {
        Map<String, String> faults = new LinkedHashMap<>();
        PollForm before = now.form();
        if (now.closed() && !before.says(form)) {
            faults.put("poll.question", "contribution.poll.fixed.closed");
        } else if (now.voters() > 0) {
            if (!before.question().equals(form.question())) {
                faults.put("poll.question", "contribution.poll.fixed.question");
            }
            if (!form.written().containsAll(before.written())) {
                faults.put("poll.choices", "contribution.poll.fixed.choices");
            }
            boolean rules = before.most().equals(form.most())
                    && before.voters().equals(form.voters())
                    && before.results().equals(form.results());
            if (!rules) {
                faults.put("poll.most", "contribution.poll.fixed.rules");
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /** Those that are worded as before stay what they are, with their votes; the others go and come. */
    private void putChoices(ContributionId id, List<String> choices) {
        String[] texts = choices.toArray(String[]::new);
        db.sql("delete from contribution.poll_choice where contribution_id = ? and text <> all (?)")
                .params(id.value(), texts)
                .update();
        db.sql("""
                        update contribution.poll_choice k
                           set position = t.position
                          from unnest(cast(:texts as text[])) with ordinality as t(text, position)
                         where k.contribution_id = :id and k.text = t.text
                        """).param("id", id.value()).param("texts", texts).update();
        db.sql("""
                        insert into contribution.poll_choice (contribution_id, position, text)
                        select :id, t.position, t.text
                          from unnest(cast(:texts as text[])) with ordinality as t(text, position)
                         where not exists (select 1 from contribution.poll_choice k
                                            where k.contribution_id = :id and k.text = t.text)
                        """).param("id", id.value()).param("texts", texts).update();
    }

    private Optional<PollNow> read(ContributionId id, String lock) {
        List<PollNow> found = new ArrayList<>(db.sql("""
                        select p.question, p.most, p.anonymous, p.results, p.closes_at, p.closed_at, p.voter_count,
                               array(select k.text from contribution.poll_choice k
                                      where k.contribution_id = p.contribution_id order by k.position) as choices
                          from contribution.poll p
                         where p.contribution_id = ?
                        """ + lock)
                .param(id.value())
                .query((rs, _) -> {
                    Instant closesAt = Polls.instant(rs, "closes_at");
                    return new PollNow(
                            new PollTerms(
                                    rs.getString("question"),
                                    List.of((String[]) rs.getArray("choices").getArray()),
                                    rs.getInt("most"),
                                    rs.getBoolean("anonymous"),
                                    Shown.valueOf(rs.getString("results")),
                                    closesAt),
                            rs.getInt("voter_count"),
                            Polls.isClosed(Polls.instant(rs, "closed_at"), closesAt, clock.instant()));
                })
                .list());
        return found.stream().findFirst();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
