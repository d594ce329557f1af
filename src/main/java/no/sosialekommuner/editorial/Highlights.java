package no.sosialekommuner.editorial;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.TagId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is featured today. All of it is a hundred rows or so and is kept for some seconds; a list of it costs the one
 * statement that asks for what the viewer may read.
 */
@Repository
public class Highlights {

    private final JdbcClient db;
    private final Cards cards;
    private final Clock clock;
    private final Remembered<LocalDate, List<Placed>> kept = Remembered.known(Duration.ofSeconds(5), this::load);

    Highlights(JdbcClient db, Cards cards, Clock clock) {
        this.db = db;
        this.cards = cards;
        this.clock = clock;
    }

    /** In the order that editors gave them; what the viewer may not read is not there. */
    public List<Highlight> on(Place place, @Nullable TagId tag, Viewer viewer) {
        Map<ContributionId, Words> words = today().stream()
                .filter(it -> it.place() == place && it.tag() == (tag == null ? 0 : tag.value()))
                .collect(Collectors.toMap(Placed::contribution, Placed::words, (one, _) -> one, LinkedHashMap::new));
        return cards.of(List.copyOf(words.keySet()), viewer).stream()
                .map(card -> {
                    Words said = Objects.requireNonNull(words.get(card.id()));
                    return new Highlight(card, said, said.shown(viewer.language()));
                })
                .toList();
    }

    /** Whether it is featured somewhere today, among the ten alone does not count. */
    public boolean isFeatured(ContributionId contribution) {
        return today().stream()
                .anyMatch(it -> it.place() != Place.TOP && it.contribution().equals(contribution));
    }

    /** Something of it has changed: it is read again when the transaction is over. */
    public void forget() {
        AfterCommit.run(kept::forgetAll);
    }

    private List<Placed> today() {
        return kept.get(Week.today(clock));
    }

    private List<Placed> load(LocalDate day) {
        return db.sql("""
                        select f.contribution_id, f.place, f.tag_id, f.word, f.word_nn, f.word_en
                          from editorial.featured f
                         where f.from_day <= :day and (f.until_day is null or f.until_day >= :day)
                         order by f.position, f.id
                        """)
                .param("day", Date.valueOf(day))
                .query((rs, _) -> new Placed(
                        new ContributionId(rs.getLong("contribution_id")),
                        Place.valueOf(rs.getString("place")),
                        rs.getLong("tag_id"),
                        Words.of(rs)))
                .list();
    }

    /** @param tag its number, or 0 for none */
    private record Placed(ContributionId contribution, Place place, long tag, Words words) {}
}
