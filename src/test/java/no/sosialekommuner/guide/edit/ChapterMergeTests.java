package no.sosialekommuner.guide.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.guide.LawHint;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.guide.Wording;
import org.junit.jupiter.api.Test;

class ChapterMergeTests {

    private static final Chapter BASE = new Chapter(
            "kaiplasser",
            List.of("strategi"),
            Wording.same("Kaiplasser"),
            new Wording("Båter må ligge.\n\nDe trenger plass.", "Båtar må liggje."),
            List.of(item("a", "Hvor mange?"), item("b", "Hvem eier?"), item("c", "Hva koster det?")),
            List.of(new LawHint("archive-duty", Wording.same("Planen arkiveres."))),
            List.of(),
            List.of(),
            List.of(new Table(
                    "t",
                    Wording.same("Plassene"),
                    List.of(new Column("n", Column.Kind.TEXT, Wording.same("Nummer"), List.of())),
                    List.of(Map.of("n", Wording.same("1"))))),
            List.of());

    @Test
    void eachTextAndEachStandardIsMergedByItself() {
        Chapter theirs =
                with(BASE.questions(), new Wording("Båter må ligge trygt.\n\nDe trenger plass.", "Båtar må liggje."));
        Chapter mine = with(
                BASE.questions(), new Wording("Båter må ligge.\n\nDe trenger stor plass.", "Båtar må liggje trygt."));

        ChapterMerge merge = ChapterMerge.of(BASE, theirs, mine);

        assertThat(merge.collides()).isFalse();
        assertThat(merge.chapter().why())
                .isEqualTo(new Wording("Båter må ligge trygt.\n\nDe trenger stor plass.", "Båtar må liggje trygt."));
    }

    @Test
    void whatBothHaveChangedIsForPeopleToSettleAndTheRestIsMerged() {
        Chapter theirs = with(
                List.of(
                        item("a", "Hvor mange båter?"),
                        item("b", "Hvem har eid?"),
                        BASE.questions().get(2)),
                BASE.why());
        Chapter mine = with(
                List.of(item("a", "Hvor mange skip?"), BASE.questions().get(1), item("c", "Hva koster en plass?")),
                BASE.why());

        ChapterMerge merge = ChapterMerge.of(BASE, theirs, mine);

        assertThat(merge.collides()).isTrue();
        assertThat(said(merge)).containsExactly("Hvor mange skip?", "Hvem har eid?", "Hva koster en plass?");
    }

    @Test
    void rowsThatEitherAddsStandWhereTheyWerePutAndWhatEitherTookOutIsOut() {
        Chapter theirs = with(
                List.of(
                        BASE.questions().get(0),
                        item("x", "Deres"),
                        BASE.questions().get(2),
                        item("y", "Deres til slutt")),
                BASE.why());
        Chapter mine = with(
                List.of(
                        item("z", "Min først"),
                        BASE.questions().get(0),
                        BASE.questions().get(1),
                        item("w", "Min til slutt")),
                BASE.why());

        ChapterMerge merge = ChapterMerge.of(BASE, theirs, mine);

        assertThat(merge.collides()).isFalse();
        assertThat(said(merge))
                .containsExactly("Min først", "Hvor mange?", "Deres", "Deres til slutt", "Min til slutt");
    }

    @Test
    void oneMayMoveWhatTheOtherRewords() {
        List<Item> moved = new ArrayList<>(BASE.questions());
        Collections.reverse(moved);
        Chapter reworded = with(
                List.of(
                        BASE.questions().get(0),
                        item("b", "Hvem eier dem?"),
                        BASE.questions().get(2)),
                BASE.why());

        ChapterMerge mineMoved = ChapterMerge.of(BASE, reworded, with(moved, BASE.why()));
        ChapterMerge theirsMoved = ChapterMerge.of(BASE, with(moved, BASE.why()), reworded);

        assertThat(mineMoved.collides()).isFalse();
        assertThat(said(mineMoved)).containsExactly("Hva koster det?", "Hvem eier dem?", "Hvor mange?");
        assertThat(said(theirsMoved)).isEqualTo(said(mineMoved));
    }

    @Test
    void whatOneTookOutAndTheOtherRewordedIsForPeopleToSettle() {
        Chapter without = with(BASE.questions().subList(0, 2), BASE.why());
        Chapter reworded = with(
                List.of(BASE.questions().get(0), BASE.questions().get(1), item("c", "Hva koster en plass?")),
                BASE.why());

        assertThat(ChapterMerge.of(BASE, reworded, without).collides()).isTrue();
        ChapterMerge mine = ChapterMerge.of(BASE, without, reworded);
        assertThat(mine.collides()).isTrue();
        assertThat(said(mine)).contains("Hva koster en plass?");
    }

    @Test
    void twoWhoBeginAnEmptyTextAreAskedUnlessTheySayTheSame() {
        Chapter empty = Chapter.named("kaiplasser", Wording.same("Kaiplasser"));
        Chapter one = with(empty, Wording.same("En"));
        Chapter two = with(empty, Wording.same("To"));

        assertThat(ChapterMerge.of(empty, one, two).collides()).isTrue();
        assertThat(ChapterMerge.of(empty, one, one).collides()).isFalse();
    }

    @Test
    void aTablesRowsAreOneText() {
        Chapter theirs = rows("2");
        Chapter mine = rows("3");

        assertThat(ChapterMerge.of(BASE, theirs, BASE).chapter().tables()).isEqualTo(theirs.tables());
        assertThat(ChapterMerge.of(BASE, theirs, mine).collides()).isTrue();
    }

    private static Chapter rows(String cell) {
        Table table = BASE.tables().getFirst();
        return new Chapter(
                BASE.key(),
                BASE.tags(),
                BASE.title(),
                BASE.why(),
                BASE.questions(),
                BASE.law(),
                BASE.examples(),
                BASE.checklist(),
                List.of(new Table(
                        table.key(), table.title(), table.columns(), List.of(Map.of("n", Wording.same(cell))))),
                BASE.parts());
    }

    private static Chapter with(Chapter it, Wording why) {
        return new Chapter(
                it.key(),
                it.tags(),
                it.title(),
                why,
                it.questions(),
                it.law(),
                it.examples(),
                it.checklist(),
                it.tables(),
                it.parts());
    }

    private static Chapter with(List<Item> questions, Wording why) {
        return new Chapter(
                BASE.key(),
                BASE.tags(),
                BASE.title(),
                why,
                questions,
                BASE.law(),
                BASE.examples(),
                BASE.checklist(),
                BASE.tables(),
                BASE.parts());
    }

    private static List<String> said(ChapterMerge merge) {
        return merge.chapter().questions().stream().map(it -> it.words().nb()).toList();
    }

    private static Item item(String key, String words) {
        return new Item(key, Wording.same(words));
    }
}
