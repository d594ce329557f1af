package no.sosialekommuner.taxonomy.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.TagsChanged;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.taxonomy.Validity;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CommunityTest
@RecordApplicationEvents
class EditingTests {

    @Autowired
    TagEditing tags;

    @Autowired
    TagMerging merging;

    @Autowired
    FacetEditing facets;

    @Autowired
    Journal journal;

    @Autowired
    TagSheets sheets;

    @Autowired
    Taxonomy taxonomy;

    @Autowired
    Topics topics;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    private final String own = "f" + UUID.randomUUID().toString().substring(0, 8);
    private long editor;
    private String facet = "";

    @BeforeEach
    void aFacetOfOnesOwn() {
        editor = cast.admin().id().value();
        facet = facets.add(Words.all(own), editor);
    }

    @Test
    void aNewTagIsOfferedAtOnceInEveryLanguage() {
        tags.add(
                draft("leirras", null, new Words("Leirras", "Leirras", "Clay slide"), List.of("kvikkleire")),
                ChangeKind.ADDED,
                editor);

        Tag added = taxonomy.require(slug("leirras"), Language.EN);
        assertThat(added.name()).isEqualTo("Clay slide");
        assertThat(added.synonyms()).containsExactly("kvikkleire");
        assertThat(taxonomy.facets(Language.NB))
                .anySatisfy(it -> assertThat(it.name()).isEqualTo(own));
        assertThat(taxonomy.called("KVIKK-LEIRE", Language.NB))
                .contains(taxonomy.require(slug("leirras"), Language.NB));
        assertThat(events.stream(TagsChanged.class))
                .anySatisfy(it -> assertThat(it.tags()).containsExactly(added.id()));
    }

    @Test
    void aRenamedTagIsFoundByItsFormerAddressForGood() {
        TagId id = add("ras");
        TagDraft now = sheets.require(id).content();
        tags.change(id, 1, renamed(now, "skredfare"), editor);
        tags.change(id, 2, renamed(now, "steinsprang"), editor);

        assertThat(taxonomy.require(slug("ras"), Language.NB).slug()).isEqualTo(slug("steinsprang"));
        assertThat(sheets.formerAddresses(id)).containsExactly(slug("ras"), slug("skredfare"));
        assertThatThrownBy(() -> add("skredfare"))
                .isInstanceOfSatisfying(
                        Invalid.class, it -> assertThat(it.faults()).containsKey("slug"));
    }

    @Test
    void whoIsOvertakenChangesNothing() {
        TagId id = add("brann");
        TagDraft now = sheets.require(id).content();
        tags.change(id, 1, now.called(new Synonyms(List.of("ild"), List.of(), List.of())), editor);

        assertThatThrownBy(() -> tags.change(id, 1, now.retired(true), editor)).isInstanceOf(Conflict.class);
        assertThat(sheets.require(id).content().synonyms().nb()).containsExactly("ild");
    }

    @Test
    void aTagNeverLiesUnderItself() {
        TagId top = add("topp");
        TagId middle = add("midt", "topp");
        add("bunn", "midt");

        assertThatThrownBy(() -> move(top, "bunn")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> db.sql("update taxonomy.tag set parent_id = ? where id = ?")
                        .params(middle.value(), top.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void undoingAMoveThatWouldCloseACircleIsRefused() {
        TagId one = add("en");
        TagId other = add("to", "en");
        long moved = move(other, null);
        move(one, "to");

        assertThatThrownBy(() -> journal.undo(moved, editor))
                .isInstanceOfSatisfying(
                        Blocked.class, it -> assertThat(it.reason()).isEqualTo("taxonomy.blocked.tree"));
    }

    @Test
    void aRetiredTagStaysWhereItIsAndIsNotOffered() {
        TagId id = add("telefaks");
        ContributionId question = question(slug("telefaks"));
        long retired = tags.retire(id, editor).orElseThrow();

        assertThat(offered()).doesNotContain(slug("telefaks"));
        assertThat(taxonomy.offered(Language.NB, List.of(slug("telefaks"))).stream()
                        .flatMap(it -> it.tags().stream())
                        .map(Tag::slug))
                .contains(slug("telefaks"));
        assertThat(tagsOf(question)).containsExactly(slug("telefaks"));
        assertThat(taxonomy.require(slug("telefaks"), Language.NB).retired()).isTrue();

        journal.undo(retired, editor);
        assertThat(offered()).contains(slug("telefaks"));
    }

    @Test
    void mergedTagsShareEverythingWithoutDuplicates() {
        TagId from = add("overvann");
        TagId into = add("vassdrag");
        add("stikkrenne", "overvann");
        ContributionId both = question(slug("overvann"), slug("vassdrag"));
        ContributionId one = question(slug("overvann"));
        Viewer member = cast.newcomer("3107", "MEMBER");
        choose(member, from);

        long merged = merging.merge(from, into, editor);

        assertThat(tagsOf(both)).containsExactly(slug("vassdrag"));
        assertThat(tagsOf(one)).containsExactly(slug("vassdrag"));
        assertThat(chosen(member)).containsExactly(into.value());
        assertThat(taxonomy.require(slug("overvann"), Language.NB).slug()).isEqualTo(slug("vassdrag"));
        assertThat(taxonomy.require(slug("stikkrenne"), Language.NB).parent()).isEqualTo(slug("vassdrag"));
        assertThat(sheets.require(into).content().synonyms().nb()).containsExactly(slug("overvann"));

        journal.undo(merged, editor);

        assertThat(tagsOf(both)).containsExactly(slug("overvann"), slug("vassdrag"));
        assertThat(tagsOf(one)).containsExactly(slug("overvann"));
        assertThat(chosen(member)).containsExactly(from.value());
        assertThat(taxonomy.require(slug("overvann"), Language.NB).slug()).isEqualTo(slug("overvann"));
        assertThat(sheets.require(into).content().synonyms()).isEqualTo(Synonyms.NONE);
    }

    @Test
    void whatAnAuthorDecidedSinceTheMergeIsLeftAlone() {
        TagId from = add("papir");
        TagId into = add("trykk");
        ContributionId question = question(slug("papir"));
        long merged = merging.merge(from, into, editor);
        db.sql("delete from contribution.tagging where contribution_id = ?")
                .param(question.value())
                .update();

        journal.undo(merged, editor);

        assertThat(tagsOf(question)).isEmpty();
    }

    @Test
    void somethingLaterStandsInTheWayOfUndoing() {
        TagId id = add("plakat");
        TagDraft now = sheets.require(id).content();
        long first = tags.change(id, 1, renamed(now, "oppslag"), editor).orElseThrow();
        long second = tags.change(id, 2, renamed(now, "veggavis"), editor).orElseThrow();

        assertThatThrownBy(() -> journal.undo(first, editor))
                .isInstanceOfSatisfying(
                        Blocked.class, it -> assertThat(it.reason()).isEqualTo("taxonomy.blocked.changed"));
        journal.undo(second, editor);
        journal.undo(first, editor);
        assertThat(sheets.require(id).slug()).isEqualTo(slug("plakat"));
    }

    @Test
    void anAddedTagThatIsUsedCannotBeUndoneAway() {
        TagId id = add("i-bruk");
        question(slug("i-bruk"));
        long added = lastChange(id);

        assertThatThrownBy(() -> journal.undo(added, editor))
                .isInstanceOfSatisfying(
                        Blocked.class, it -> assertThat(it.reason()).isEqualTo("taxonomy.blocked.used"));

        db.sql("delete from contribution.tagging where tag_id = ?")
                .param(id.value())
                .update();
        journal.undo(added, editor);
        assertThat(sheets.find(slug("i-bruk"))).isEmpty();
    }

    /** Whatever editors do, taking it back in the opposite order leaves everything as it was. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void undoingEverythingIsAsIfNothingHadBeenDone(long seed) {
        Random random = new Random(seed);
        List<TagId> mine = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            mine.add(add("t" + at, at > 2 && random.nextBoolean() ? "t" + random.nextInt(2) : null));
        }
        List<ContributionId> questions = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            questions.add(question(slug("t" + random.nextInt(4)), slug("t" + (4 + random.nextInt(4)))));
        }
        String before = everything(questions);
        long first = newestChange();

        for (int step = 0; step < 12; step++) {
            something(random, mine);
            assertThat(circles()).isZero();
        }
        db.sql("select id from taxonomy.change where id > ? order by id desc")
                .param(first)
                .query((rs, _) -> rs.getLong("id"))
                .list()
                .forEach(change -> journal.undo(change, editor));

        assertThat(everything(questions)).isEqualTo(before);
    }

    private void something(Random random, List<TagId> mine) {
        TagId one = mine.get(random.nextInt(mine.size()));
        TagId other = mine.get(random.nextInt(mine.size()));
        TagSheet sheet = sheets.require(one);
        try {
            switch (random.nextInt(6)) {
                case 0 -> merging.merge(one, other, editor);
                case 1 ->
                    tags.change(one, sheet.version(), renamed(sheet.content(), "n" + random.nextInt(1000)), editor);
                case 2 ->
                    tags.change(
                            one,
                            sheet.version(),
                            sheet.content().under(facet, sheets.require(other).slug()),
                            editor);
                case 3 -> tags.retire(one, editor);
                case 4 -> tags.place(one, random.nextBoolean(), editor);
                default -> tags.change(one, sheet.version(), sheet.content().under(facet, null), editor);
            }
        } catch (Blocked | Invalid _) {
            // Refused is fine: nothing was changed then.
        }
    }

    private String everything(List<ContributionId> questions) {
        List<String> rows = db.sql("""
                        select (to_jsonb(t) - 'version')::text as content
                          from taxonomy.tag t join taxonomy.facet f on f.id = t.facet_id
                         where f.slug = ? order by t.id
                        """)
                .param(facet)
                .query((rs, _) -> rs.getString("content"))
                .list();
        return rows + "\n" + questions.stream().map(this::tagsOf).toList();
    }

    private int circles() {
        return db.sql("""
                        with recursive up(start, id, steps) as (
                          select t.id, t.parent_id, 1 from taxonomy.tag t where t.parent_id is not null
                          union all
                          select u.start, t.parent_id, u.steps + 1 from up u join taxonomy.tag t on t.id = u.id
                           where t.parent_id is not null and u.steps < 30)
                        select count(*) from up where start = id
                        """).query(Integer.class).single();
    }

    private TagId add(String name) {
        return add(name, null);
    }

    private TagId add(String name, @Nullable String parent) {
        return tags.add(draft(name, parent, Words.all(slug(name)), List.of()), ChangeKind.ADDED, editor)
                .tag();
    }

    private TagDraft draft(String name, @Nullable String parent, Words names, List<String> synonyms) {
        return new TagDraft(
                slug(name),
                facet,
                parent == null ? null : slug(parent),
                names,
                Words.all(""),
                new Synonyms(synonyms, List.of(), List.of()),
                Validity.ALWAYS,
                false);
    }

    private TagDraft renamed(TagDraft draft, String name) {
        return new TagDraft(
                slug(name),
                draft.facet(),
                draft.parent(),
                Words.all(slug(name)),
                draft.about(),
                draft.synonyms(),
                draft.validity(),
                draft.retired());
    }

    private long move(TagId id, @Nullable String parent) {
        TagSheet sheet = sheets.require(id);
        return tags.change(
                        id, sheet.version(), sheet.content().under(facet, parent == null ? null : slug(parent)), editor)
                .orElseThrow();
    }

    private String slug(String name) {
        return own + "-" + name;
    }

    private List<String> offered() {
        return taxonomy.offered(Language.NB, List.of()).stream()
                .flatMap(it -> it.tags().stream())
                .map(Tag::slug)
                .toList();
    }

    private ContributionId question(String... slugs) {
        ContributionId id = cast.published("QUESTION", cast.anna(), "nettverk", own);
        for (String slug : slugs) {
            topics.tag(id, slug);
        }
        return id;
    }

    private List<String> tagsOf(ContributionId contribution) {
        return db.sql("""
                        select l.slug from contribution.tagging t join taxonomy.label l on l.id = t.tag_id
                         where t.contribution_id = ? and t.published_at is not null order by l.slug
                        """)
                .param(contribution.value())
                .query((rs, _) -> rs.getString("slug"))
                .list();
    }

    private void choose(Viewer member, TagId tag) {
        db.sql("insert into member.member_tag (member_id, tag_id) values (?, ?)")
                .params(member.id().value(), tag.value())
                .update();
    }

    private List<Long> chosen(Viewer member) {
        return db.sql("select t.tag_id from member.member_tag t where t.member_id = ?")
                .param(member.id().value())
                .query((rs, _) -> rs.getLong("tag_id"))
                .list();
    }

    private long lastChange(TagId tag) {
        return db.sql("select max(id) from taxonomy.change where tag_ids @> array[?]::bigint[]")
                .param(tag.value())
                .query(Long.class)
                .single();
    }

    private long newestChange() {
        return db.sql("select max(id) from taxonomy.change").query(Long.class).single();
    }
}
