package no.sosialekommuner.editorial.feature;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.Highlights;
import no.sosialekommuner.editorial.Place;
import no.sosialekommuner.editorial.Week;
import no.sosialekommuner.editorial.Words;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What editors feature, and where; each sees of it what he or she may read. */
@Repository
public class FeaturedThings {

    /** A topic, the first page and the top ten each hold so many at a time. */
    static final int MOST = 10;

    private static final String ALL = """
            select f.id, f.contribution_id, f.place, f.tag_id, f.word, f.word_nn, f.word_en, f.from_day, f.until_day
              from editorial.featured f
            """;

    private static final String INSERT = """
            insert into editorial.featured (contribution_id, place, tag_id, word, word_nn, word_en, from_day, until_day, position, created_by)
            select :contribution, :place, :tag, :word, :wordNn, :wordEn, :from, :until, coalesce(max(f.position), 0) + 1, :by
              from editorial.featured f
            """;

    private final JdbcClient db;
    private final Cards cards;
    private final Taxonomy taxonomy;
    private final Highlights highlights;
    private final Clock clock;

    FeaturedThings(JdbcClient db, Cards cards, Taxonomy taxonomy, Highlights highlights, Clock clock) {
        this.db = db;
        this.cards = cards;
        this.taxonomy = taxonomy;
        this.highlights = highlights;
        this.clock = clock;
    }

    LocalDate today() {
        return Week.today(clock);
    }

    /** Place by place in their order; what is over since long is left out. */
    List<Featured> all(Viewer editor) {
        return load(db.sql(ALL + """
                         where f.until_day is null or f.until_day > ?
                         order by array_position(array['HOME', 'TOP', 'TOPIC'], f.place), f.tag_id, f.position, f.id
                         limit 300
                        """).param(Date.valueOf(today().minusDays(60))), editor);
    }

    /** Those whose last day comes within a week, the next first. */
    public List<Featured> ending(Viewer editor, int limit) {
        return load(
                db.sql(ALL + " where f.until_day between ? and ? order by f.until_day, f.id limit ?")
                        .params(Date.valueOf(today()), Date.valueOf(today().plusDays(7)), limit),
                editor);
    }

    /** @throws NotFound when it is not there, or what it features is not for this editor */
    Featured require(long id, Viewer editor) {
        return load(db.sql(ALL + " where f.id = ?").param(id), editor).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * @throws Invalid when the place is unknown or full, the days are the wrong way round, or it is featured there already
     */
    @Transactional
    void add(ContributionId contribution, FeatureForm form, Viewer editor) {
        Spot spot = spot(form);
        requireRoom(spot, 0);
        db.sql(INSERT)
                .param("contribution", contribution.value())
                .param("place", spot.place().name())
                .param("tag", spot.tag(), Types.BIGINT)
                .param("word", form.word())
                .param("wordNn", form.wordNn())
                .param("wordEn", form.wordEn())
                .param("from", form.from())
                .param("until", form.until(), Types.DATE)
                .param("by", editor.id().value())
                .update();
        highlights.forget();
    }

    /** As it was made elsewhere; what is featured there already stays as it is. */
    public void take(
            ContributionId contribution,
            Place place,
            @Nullable TagId tag,
            Words words,
            LocalDate from,
            @Nullable LocalDate until,
            MemberId by) {
        db.sql(INSERT + " on conflict do nothing")
                .param("contribution", contribution.value())
                .param("place", place.name())
                .param("tag", tag == null ? null : tag.value(), Types.BIGINT)
                .param("word", words.nb())
                .param("wordNn", words.nn())
                .param("wordEn", words.en())
                .param("from", from)
                .param("until", until, Types.DATE)
                .param("by", by.value())
                .update();
        highlights.forget();
    }

    /** @throws Invalid as for {@link #add} */
    @Transactional
    void change(Featured featured, FeatureForm form) {
        Spot spot = spot(form);
        requireRoom(spot, featured.id());
        db.sql("""
                        update editorial.featured
                           set place = :place, tag_id = :tag, word = :word, word_nn = :wordNn, word_en = :wordEn, from_day = :from, until_day = :until
                         where id = :id
                        """)
                .param("place", spot.place().name())
                .param("tag", spot.tag(), Types.BIGINT)
                .param("word", form.word())
                .param("wordNn", form.wordNn())
                .param("wordEn", form.wordEn())
                .param("from", form.from())
                .param("until", form.until(), Types.DATE)
                .param("id", featured.id())
                .update();
        highlights.forget();
    }

    @Transactional
    void remove(Featured featured) {
        db.sql("delete from editorial.featured where id = ?")
                .param(featured.id())
                .update();
        highlights.forget();
    }

    /** Past its neighbour in the same place that the editor sees; the first and the last stay where they are. */
    @Transactional
    void move(Featured featured, boolean up, Viewer editor) {
        List<Long> seen = all(editor).stream()
                .filter(it -> it.where().equals(featured.where()))
                .map(Featured::id)
                .toList();
        int neighbour = seen.indexOf(featured.id()) + (up ? -1 : 1);
        if (neighbour < 0 || neighbour >= seen.size()) {
            return;
        }
        List<Long> order =
                new ArrayList<>(db.sql("select f.id from editorial.featured f order by f.position, f.id for update")
                        .query((rs, _) -> rs.getLong("id"))
                        .list());
        int to = order.indexOf(seen.get(neighbour));
        order.remove(featured.id());
        order.add(to, featured.id());
        db.sql("""
                        update editorial.featured f
                           set position = o.position
                          from unnest(cast(? as bigint[])) with ordinality as o(id, position)
                         where f.id = o.id and f.position <> o.position
                        """).param(order.toArray(Long[]::new)).update();
        highlights.forget();
    }

    /** Dates may be open to the right: then it holds its place until somebody takes it away. */
    private void requireRoom(Spot spot, long besides) {
        int held = db.sql("""
                        select count(*)
                          from editorial.featured f
                         where f.place = :place and f.tag_id is not distinct from :tag and f.id <> :besides
                           and (f.until_day is null or f.until_day >= :today)
                        """)
                .param("place", spot.place().name())
                .param("tag", spot.tag(), Types.BIGINT)
                .param("besides", besides)
                .param("today", Date.valueOf(today()))
                .query(Integer.class)
                .single();
        if (held >= MOST) {
            throw new Invalid("sted", "editorial.feature.full");
        }
    }

    private Spot spot(FeatureForm form) {
        if (form.until() != null && form.from() != null && form.until().isBefore(form.from())) {
            throw new Invalid("until", "editorial.feature.until.early");
        }
        return switch (form.sted()) {
            case "home" -> new Spot(Place.HOME, null);
            case "top" -> new Spot(Place.TOP, null);
            case String topic when topic.startsWith(FeatureForm.TOPIC) -> new Spot(Place.TOPIC, tag(topic));
            default -> throw new Invalid("sted", "web.fault.typeMismatch");
        };
    }

    private Long tag(String topic) {
        String slug = topic.substring(FeatureForm.TOPIC.length());
        return taxonomy.requireAll(List.of(slug), "sted").iterator().next().value();
    }

    private List<Featured> load(JdbcClient.StatementSpec statement, Viewer editor) {
        NumberedTags tags = taxonomy.numbered(editor.language());
        List<Row> rows = statement.query((rs, _) -> row(rs, tags)).list();
        List<ContributionId> ids =
                rows.stream().map(Row::contribution).distinct().toList();
        Map<ContributionId, Card> readable =
                cards.of(ids, editor).stream().collect(Collectors.toMap(Card::id, Function.identity()));
        List<Featured> found = new ArrayList<>();
        for (Row row : rows) {
            Card card = readable.get(row.contribution());
            if (card != null) {
                found.add(new Featured(row.id(), card, row.place(), row.tag(), row.words(), row.from(), row.until()));
            }
        }
        return found;
    }

    private static Row row(ResultSet rs, NumberedTags tags) throws SQLException {
        Date until = rs.getDate("until_day");
        long tag = rs.getLong("tag_id");
        return new Row(
                rs.getLong("id"),
                new ContributionId(rs.getLong("contribution_id")),
                Place.valueOf(rs.getString("place")),
                tag == 0 ? null : tags.byNumber().get(tag),
                Words.of(rs),
                rs.getDate("from_day").toLocalDate(),
                until == null ? null : until.toLocalDate());
    }

    private record Spot(Place place, @Nullable Long tag) {}

    private record Row(
            long id,
            ContributionId contribution,
            Place place,
            @Nullable Tag tag,
            Words words,
            LocalDate from,
            @Nullable LocalDate until) {}
}
