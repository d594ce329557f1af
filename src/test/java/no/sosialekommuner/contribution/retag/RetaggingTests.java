package no.sosialekommuner.contribution.retag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionsRetagged;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.taxonomy.edit.ChangeKind;
import no.sosialekommuner.taxonomy.edit.Journal;
import no.sosialekommuner.taxonomy.edit.TagEditing;
import no.sosialekommuner.taxonomy.edit.TagMerging;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CommunityTest
@RecordApplicationEvents
class RetaggingTests {

    @Autowired
    Retagging retagging;

    @Autowired
    RetagTargets targets;

    @Autowired
    Journal journal;

    @Autowired
    TagMerging merging;

    @Autowired
    TagEditing editing;

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

    private final String own = "m" + UUID.randomUUID().toString().substring(0, 8);
    private Viewer editor;
    private TagId old;
    private TagId young;

    @BeforeEach
    void twoTopics() {
        editor = cast.newcomer("0301", "EDITOR");
        old = taxonomy.require(topics.named(own + "-gammel"), Language.NB).id();
        young = taxonomy.require(topics.named(own + "-ny"), Language.NB).id();
    }

    @Test
    void aTagIsSwappedForAnotherAndBackAgain() {
        ContributionId one = question("Plakater", own + "-gammel");
        ContributionId both = question("Bannere", own + "-gammel", own + "-ny");
        ContributionId other = question("Vimpler");

        long change = begin(RetagMode.REPLACE, Set.of(young), Set.of(old), List.of(one, both, other));
        Retagging.Progress done = retagging.next(change);

        assertThat(done.finished()).isTrue();
        assertThat(done.changed()).isEqualTo(2);
        assertThat(tags(one)).containsExactly(young.value());
        assertThat(tags(both)).containsExactly(young.value());
        assertThat(tags(other)).isEmpty();
        assertThat(versions(one)).containsExactly("1: {%s-gammel}".formatted(own), "2 Ryddet: {%s-ny}".formatted(own));
        assertThat(versions(other)).isEmpty();
        assertThat(events.stream(ContributionsRetagged.class))
                .singleElement()
                .satisfies(it -> assertThat(it.contributions()).containsExactly(one, both));

        journal.undo(change, editor.id().value());
        assertThat(tags(one)).containsExactly(old.value());
        assertThat(tags(both)).containsExactlyInAnyOrder(old.value(), young.value());
        assertThat(versions(one)).hasSize(3);
    }

    @Test
    void manyAreDoneInParts() {
        List<ContributionId> many = moreThanOnePart();
        long change = begin(RetagMode.ADD, Set.of(young), Set.of(), many);

        Retagging.Progress first = retagging.next(change);
        assertThat(first.finished()).isFalse();
        assertThat(first.done()).isEqualTo(Retagging.PART);
        assertThat(retagging.next(change).finished()).isTrue();
        assertThat(retagging.next(change).changed()).isEqualTo(many.size());
    }

    @Test
    void itGoesOnByItselfWhoeverStoppedLooking() {
        List<ContributionId> many = moreThanOnePart();
        long change = begin(RetagMode.ADD, Set.of(young), Set.of(), many);
        retagging.next(change);
        assertThat(retagging.going()).extracting(Retagging.Progress::change).contains(change);

        new RetagRounds(retagging, Duration.ofDays(1)).round();

        assertThat(retagging.progress(change))
                .isEqualTo(new Retagging.Progress(change, many.size(), many.size(), many.size(), true, false));
        assertThat(tags(many.getLast())).containsExactly(young.value());
        assertThat(retagging.going()).extracting(Retagging.Progress::change).doesNotContain(change);
    }

    @Test
    void aTagThatIsMergedMeanwhileStandsForTheOneThatTookItOver() {
        List<ContributionId> many = moreThanOnePart();
        TagId third =
                taxonomy.require(topics.named(own + "-tredje"), Language.NB).id();
        long change = begin(RetagMode.ADD, Set.of(young), Set.of(), many);
        retagging.next(change);

        merging.merge(young, third, editor.id().value());
        assertThat(retagging.next(change).finished()).isTrue();

        assertThat(tags(many.getFirst())).containsExactly(third.value());
        assertThat(tags(many.getLast())).containsExactly(third.value());
    }

    @Test
    void aTagIsNotSwappedForTheOneItWasMergedInto() {
        ContributionId one = question("Slått sammen", own + "-gammel");
        long change = begin(RetagMode.REPLACE, Set.of(young), Set.of(old), List.of(one));
        merging.merge(old, young, editor.id().value());

        assertThat(retagging.next(change).changed()).isZero();
        assertThat(tags(one)).containsExactly(young.value());
        assertThat(versions(one)).isEmpty();
    }

    @Test
    void aTagThatIsRetiredMeanwhileIsPutOnToTheLast() {
        List<ContributionId> many = moreThanOnePart();
        long change = begin(RetagMode.ADD, Set.of(young), Set.of(), many);
        retagging.next(change);
        editing.retire(young, editor.id().value());

        assertThat(retagging.next(change).finished()).isTrue();
        assertThat(tags(many.getLast())).containsExactly(young.value());
    }

    private List<ContributionId> moreThanOnePart() {
        List<ContributionId> many = new ArrayList<>();
        for (int at = 0; at < Retagging.PART + 1; at++) {
            many.add(question("Nummer " + at));
        }
        return many;
    }

    @Test
    void whatWasUndoneHalfwayIsNotGoneOnWith() {
        ContributionId one = question("Halvveis");
        long change = begin(RetagMode.ADD, Set.of(young), Set.of(), List.of(one));
        journal.undo(change, editor.id().value());

        assertThat(retagging.next(change).stopped()).isTrue();
        assertThat(tags(one)).isEmpty();
    }

    @Test
    void onlyWhatTheEditorMayReadIsMeant() {
        ContributionId closed = cast.published("QUESTION", cast.anna(), "kommune-3107", own + " internt");
        ContributionId open = cast.published("QUESTION", cast.anna(), "nettverk", own + " åpent");

        assertThat(found(filter(null, own))).containsExactly(open);
        long change = begin(RetagMode.ADD, Set.of(young), Set.of(), List.of(closed, open));
        retagging.next(change);
        assertThat(tags(closed)).isEmpty();
        assertThat(tags(open)).containsExactly(young.value());
    }

    @Test
    void contributionsAreFoundByWhatTheyHave() {
        ContributionId plain = question("Skilting " + own);
        ContributionId tagged = question("Skilting " + own, own + "-gammel");

        assertThat(found(filter(old, ""))).containsExactly(tagged);
        assertThat(found(filter(null, own + " skiltingen"))).containsExactlyInAnyOrder(plain, tagged);
        assertThat(found(new RetagFilter(old, Kind.ARTICLE, "", "", "", null, null)))
                .isEmpty();
        assertThat(found(new RetagFilter(old, Kind.QUESTION, "nettverk", "skilting", "anna", null, null)))
                .containsExactly(tagged);
        assertThat(targets.count(filter(old, ""), editor)).isEqualTo(1);
    }

    private static RetagFilter filter(@Nullable TagId tag, String words) {
        return new RetagFilter(tag, null, "", words, "", null, null);
    }

    private List<ContributionId> found(RetagFilter filter) {
        return targets.first(filter, 10, editor).stream().map(Retaggable::id).toList();
    }

    private long begin(RetagMode mode, Set<TagId> add, Set<TagId> remove, List<ContributionId> which) {
        long change = journal.note(ChangeKind.RETAGGED, editor.id().value(), own, add);
        retagging.begin(change, mode, add, remove, which, "Ryddet", editor);
        return change;
    }

    private ContributionId question(String title, String... slugs) {
        ContributionId id = cast.published("QUESTION", cast.anna(), "nettverk", title);
        for (String slug : slugs) {
            topics.tag(id, slug);
        }
        return id;
    }

    private List<Long> tags(ContributionId contribution) {
        return db.sql(
                        "select tag_id from contribution.tagging where contribution_id = ? and published_at is not null order by tag_id")
                .param(contribution.value())
                .query((rs, _) -> rs.getLong("tag_id"))
                .list();
    }

    private List<String> versions(ContributionId contribution) {
        return db.sql("""
                        select trim(r.version || ' ' || r.reason) || ': ' || r.tags::text as said
                          from contribution.revision r where r.contribution_id = ? order by r.version
                        """)
                .param(contribution.value())
                .query((rs, _) -> rs.getString("said"))
                .list();
    }
}
