package no.sosialekommuner.editorial.faq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.AnswerAccepted;
import no.sosialekommuner.contribution.AnswerUnaccepted;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionMoved;
import no.sosialekommuner.contribution.ContributionRestored;
import no.sosialekommuner.contribution.ContributionRevised;
import no.sosialekommuner.contribution.ContributionWithdrawn;
import no.sosialekommuner.contribution.ContributionsRetagged;
import no.sosialekommuner.contribution.ReplyRestored;
import no.sosialekommuner.contribution.ReplyRevised;
import no.sosialekommuner.contribution.ReplyWithdrawn;
import no.sosialekommuner.editorial.FaqChanged;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.editorial.FaqPublished;
import no.sosialekommuner.editorial.FaqWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps an entry in step with the question that it was made of, in the very transaction that changes the question. An entry
 * whose words are still those of the source follows; one that an editor has worded is marked, and the editor decides.
 */
@Component
class FaqSync {

    private final JdbcClient db;
    private final FaqSources sources;
    private final FaqRows rows;
    private final ApplicationEventPublisher events;

    FaqSync(JdbcClient db, FaqSources sources, FaqRows rows, ApplicationEventPublisher events) {
        this.db = db;
        this.sources = sources;
        this.rows = rows;
        this.events = events;
    }

    @EventListener
    void on(ContributionRevised event) {
        compare(event.id());
    }

    @EventListener
    void on(ContributionWithdrawn event) {
        compare(event.id());
    }

    @EventListener
    void on(ContributionRestored event) {
        compare(event.id());
    }

    @EventListener
    void on(ReplyRevised event) {
        compare(event.contribution());
    }

    @EventListener
    void on(ReplyWithdrawn event) {
        compare(event.contribution());
    }

    @EventListener
    void on(ReplyRestored event) {
        compare(event.contribution());
    }

    @EventListener
    void on(AnswerAccepted event) {
        compare(event.contribution());
    }

    @EventListener
    void on(AnswerUnaccepted event) {
        compare(event.contribution());
    }

    /** Whoever reads the question reads what is often asked of it, and nobody else. */
    @EventListener
    void on(ContributionMoved event) {
        db.sql("update editorial.faq set space_id = ? where question_id = ?")
                .params(event.to().value(), event.id().value())
                .update();
    }

    @EventListener
    void on(ContributionsRetagged event) {
        db.sql("select f.question_id from editorial.faq f where f.question_id = any (?)")
                .param(event.contributions().stream().map(ContributionId::value).toArray(Long[]::new))
                .query((rs, _) -> new ContributionId(rs.getLong("question_id")))
                .list()
                .forEach(this::compare);
    }

    private void compare(ContributionId question) {
        locked(question).ifPresent(entry -> compare(entry, sources.find(question)));
    }

    private void compare(Taken entry, Optional<FaqSource> source) {
        SourceState state = state(entry, source);
        if (state == SourceState.CHANGED && entry.follows()) {
            rows.take(entry.id(), source.orElseThrow());
            state = SourceState.CURRENT;
            if (entry.state() != SourceState.GONE) {
                tell(entry, new FaqChanged(entry.id()));
            }
        } else if (state != entry.state()) {
            rows.turn(entry.id(), state);
        }
        if (state == SourceState.GONE && entry.state() != SourceState.GONE) {
            tell(entry, new FaqWithdrawn(entry.id()));
        } else if (entry.state() == SourceState.GONE && state != SourceState.GONE) {
            tell(entry, new FaqPublished(entry.id()));
        }
    }

    private static SourceState state(Taken entry, Optional<FaqSource> source) {
        if (source.isPresent()) {
            return entry.says(source.get()) ? SourceState.CURRENT : SourceState.CHANGED;
        }
        return entry.answerThere() ? SourceState.UNACCEPTED : SourceState.GONE;
    }

    private void tell(Taken entry, Object event) {
        if (!entry.removed()) {
            events.publishEvent(event);
        }
    }

    private Optional<Taken> locked(ContributionId question) {
        return db.sql("""
                        select f.id, f.follows, f.source, f.answer_id, f.taken_title, f.taken_answer, f.taken_tags,
                               f.removed_at is not null as removed,
                               exists (select 1 from contribution.answer a where a.id = f.answer_id) as answer_there
                          from editorial.faq f
                         where f.question_id = ?
                           for update of f
                        """).param(question.value()).query(FaqSync::taken).optional();
    }

    private static Taken taken(ResultSet rs, int number) throws SQLException {
        return new Taken(
                new FaqId(rs.getLong("id")),
                rs.getBoolean("follows"),
                SourceState.valueOf(rs.getString("source")),
                rs.getLong("answer_id"),
                rs.getString("taken_title"),
                rs.getString("taken_answer"),
                List.copyOf(Arrays.asList((Long[]) rs.getArray("taken_tags").getArray())),
                rs.getBoolean("removed"),
                rs.getBoolean("answer_there"));
    }

    /**
     * What was taken over for an entry.
     *
     * @param answerThere whether the answer can still be read, accepted or not
     */
    private record Taken(
            FaqId id,
            boolean follows,
            SourceState state,
            long answer,
            String title,
            String text,
            List<Long> tags,
            boolean removed,
            boolean answerThere) {

        boolean says(FaqSource source) {
            return answer == source.reply().value()
                    && title.equals(source.title())
                    && text.equals(source.answer())
                    && tags.equals(source.tags());
        }
    }
}
