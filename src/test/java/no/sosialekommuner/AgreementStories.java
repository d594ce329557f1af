package no.sosialekommuner;

import java.time.LocalDate;
import java.time.ZoneId;
import no.sosialekommuner.agreement.AgreementId;
import no.sosialekommuner.agreement.AgreementIntake;
import no.sosialekommuner.agreement.Rhythm;
import no.sosialekommuner.agreement.charge.Charges;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Municipalities that have agreed on something and asked experts, each for one test alone. */
@TestComponent
public class AgreementStories {

    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Cast cast;
    private final NewReplies replies;
    private final AgreementIntake intake;
    private final Charges charges;
    private final JdbcClient db;

    AgreementStories(Cast cast, NewReplies replies, AgreementIntake intake, Charges charges, JdbcClient db) {
        this.cast = cast;
        this.replies = replies;
        this.intake = intake;
        this.charges = charges;
        this.db = db;
    }

    /** Number of a municipality that nobody has spoken of yet. */
    public String municipality() {
        return municipality("NEUTRAL");
    }

    /** @param language the form of Norwegian that it writes: BOKMAAL, NYNORSK or NEUTRAL */
    public synchronized String municipality(String language) {
        String number = db.sql("""
                        select o.number from organisation.organisation o
                         where o.kind = 'MUNICIPALITY' and o.organisation_number is not null and not o.name_shared
                           and o.number not in ('3107', '4001', '4601', '0301')
                           and not exists (select 1 from agreement.agreement a where a.organisation_id = o.id)
                           and not exists (select 1 from member.member m where m.organisation_id = o.id)
                           and o.language_form = ?
                         order by o.number desc limit 1
                        """).param(language).query(String.class).single();
        cast.newcomer(number, "MEMBER");
        return number;
    }

    /** One who works there. */
    public Viewer adviser(String municipality) {
        return cast.newcomer(municipality, "MEMBER");
    }

    /** An agreement from the first day to the last, known since the beginning of 2020; 10 answers at 1 200 kroner. */
    public AgreementId agreed(String municipality, String begins, String ends, Rhythm rhythm) {
        return intake.agree(
                municipality,
                LocalDate.parse(begins),
                LocalDate.parse(ends),
                10,
                120_000,
                rhythm,
                "Kari Nordmann",
                "PO-" + municipality,
                cast.mona().id(),
                LocalDate.of(2020, 1, 1).atStartOfDay(OSLO).toInstant());
    }

    /** A question that has been answered, in time or not, and not been charged yet. */
    public ContributionId answered(Viewer asker, String title, String asked, String answered, boolean kept) {
        return answered(asker, title, asked, answered, kept, null);
    }

    /**
     * @param asked day and time in Norway, as 2027-03-01T10:00
     * @param price what the asker said yes to, in øre, or null
     */
    public ContributionId answered(
            Viewer asker, String title, String asked, String answered, boolean kept, @Nullable Integer price) {
        ContributionId question = cast.published("QUESTION", asker, "nettverk", title);
        long answer = replies.add(question, null, "Svar på " + title, null, cast.eva())
                .value();
        request(question, asker, "ANSWERED", asked, answered, kept, answer, price);
        return question;
    }

    /** A question that waits for its answer. */
    public ContributionId waiting(Viewer asker, String title, String asked) {
        ContributionId question = cast.published("QUESTION", asker, "nettverk", title);
        request(question, asker, "OPEN", asked, null, null, null, null);
        return question;
    }

    /** Whoever answered takes the answer back. */
    public void withdrawAnswer(ContributionId question) {
        db.sql("""
                        update contribution.reply r set withdrawn_at = now(), withdrawn_by = r.author_id
                          from expert.request q
                         where q.contribution_id = ? and r.id = q.answer_id
                        """).param(question.value()).update();
    }

    public void charge() {
        charges.bringUpToDate();
    }

    private void request(
            ContributionId question,
            Viewer asker,
            String state,
            String asked,
            @Nullable String answered,
            @Nullable Boolean kept,
            @Nullable Long answer,
            @Nullable Integer price) {
        db.sql("""
                        insert into expert.request
                               (contribution_id, organisation_id, asker_id, state, asked_at, promise_minutes, answered_at, kept,
                                answer_id, price_oere, running_since, due_at)
                        values (:question, :organisation, :asker, :state, cast(:asked as timestamptz), 240,
                                cast(:answered as timestamptz), :kept, :answer, :price,
                                case when :state = 'OPEN' then cast(:asked as timestamptz) end,
                                cast(:asked as timestamptz) + interval '1 day')
                        """)
                .param("question", question.value())
                .param("organisation", asker.organisation().value())
                .param("asker", asker.id().value())
                .param("state", state)
                .param("asked", moment(asked))
                .param("answered", answered == null ? null : moment(answered))
                .param("kept", kept)
                .param("answer", answer)
                .param("price", price)
                .update();
    }

    private static String moment(String inNorway) {
        return MovingClock.moment(inNorway).toString();
    }
}
