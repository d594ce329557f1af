package no.sosialekommuner.freshness.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.freshness.Held;
import no.sosialekommuner.freshness.lifetime.Lifetimes;
import no.sosialekommuner.guide.Answer;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What editors wrote themselves, or came with the product, and is to be looked at: some hundred things, found in one go. */
@Repository
public class EditorsOwn {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String ENTRIES = """
            select e.id, e.title, e.title_nn, e.updated_at, e.shipped, e.reworded, k.checked_at
              from editorial.faq_entry e
              left join freshness.faq_check k on k.faq_id = e.id
             where e.question_id is null
            """;

    private final JdbcClient db;
    private final LawBook book;
    private final Lifetimes lifetimes;
    private final Clock clock;

    EditorsOwn(JdbcClient db, LawBook book, Lifetimes lifetimes, Clock clock) {
        this.db = db;
        this.book = book;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    /** Entries of what is often asked, but for those made of a question: these are looked after with it. */
    List<OwnThing> entries(Viewer viewer) {
        String readable = " and e.space_id in (select x.space_id from space.reader x where x.member_id = ?)";
        Map<String, LocalDate> along = along();
        return due(db.sql(ENTRIES + readable)
                .param(viewer.id().value())
                .query((rs, _) -> entry(rs, along, viewer.language()))
                .list());
    }

    /** How many of these wait for an editor. */
    public int waiting(Viewer viewer) {
        return entries(viewer).size();
    }

    /** Of everybody's entries those that are to be looked at. */
    Set<FaqId> due() {
        Map<String, LocalDate> along = along();
        return due(db.sql(ENTRIES)
                        .query((rs, _) -> entry(rs, along, Language.NB))
                        .list())
                .stream()
                .flatMap(it -> Stream.ofNullable(it.entry()))
                .collect(Collectors.toSet());
    }

    private Map<String, LocalDate> along() {
        return book.answers().stream().collect(Collectors.toMap(Answer::key, Answer::checked));
    }

    /** Notes on laws, which whoever makes the product checks. */
    List<OwnThing> notes(Language language) {
        return due(book.notes().stream()
                .map(it -> new OwnThing(null, it.title().in(language), it.address(), it.checked()))
                .toList());
    }

    /** It still holds, as of today. */
    void check(FaqId entry, Viewer by) {
        db.sql("""
                        insert into freshness.faq_check (faq_id, checked_at, checked_by) values (?, ?, ?)
                        on conflict (faq_id) do update set checked_at = excluded.checked_at, checked_by = excluded.checked_by
                        """)
                .params(entry.value(), Timestamp.from(clock.instant()), by.id().value())
                .update();
    }

    private List<OwnThing> due(List<OwnThing> things) {
        Function<OwnThing, LocalDate> checked = OwnThing::checked;
        return lifetimes.newest().of(Held.FAQ).stream()
                .map(months -> LocalDate.ofInstant(clock.instant(), OSLO).minusMonths(months))
                .flatMap(last -> things.stream().filter(it -> !it.checked().isAfter(last)))
                .sorted(Comparator.comparing(checked).thenComparing(OwnThing::title))
                .toList();
    }

    /** What came along unchanged was held against the laws on the day that it says. */
    private static OwnThing entry(ResultSet rs, Map<String, LocalDate> along, Language language) throws SQLException {
        LocalDate written = along.get(Objects.requireNonNullElse(rs.getString("shipped"), ""));
        LocalDate since = written == null || rs.getBoolean("reworded")
                ? day(rs.getTimestamp("updated_at").toInstant())
                : written;
        Timestamp checked = rs.getTimestamp("checked_at");
        String nynorsk = rs.getString("title_nn");
        FaqId id = new FaqId(rs.getLong("id"));
        return new OwnThing(
                id,
                language == Language.NN && !nynorsk.isEmpty() ? nynorsk : rs.getString("title"),
                "/ofte-spurt/" + id,
                checked == null || day(checked.toInstant()).isBefore(since) ? since : day(checked.toInstant()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, OSLO);
    }
}
