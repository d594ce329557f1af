package no.sosialekommuner.guide.edit;

import java.util.List;
import java.util.stream.Stream;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.GuideText;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.guide.Wording;

/**
 * What is not said yet: before a guide is published, everything stands in both written standards.
 *
 * @param nb how many texts are missing in bokmål
 * @param nn how many texts are missing in nynorsk
 * @param all how many texts there should be, each in both
 */
public record Gaps(int nb, int nn, int all) {

    static Gaps of(Chapter chapter) {
        return of(Stream.of(
                        Stream.of(chapter.title(), chapter.why()),
                        chapter.questions().stream().map(it -> it.words()),
                        chapter.law().stream().map(it -> it.words()),
                        chapter.examples().stream().flatMap(it -> Stream.of(it.title(), it.words())),
                        chapter.checklist().stream().map(it -> it.words()),
                        chapter.parts().stream().flatMap(it -> Stream.of(it.title(), it.words())),
                        chapter.tables().stream().flatMap(Gaps::texts))
                .flatMap(it -> it)
                .toList());
    }

    /** Of the frame, without the chapters. */
    static Gaps ofFrame(GuideText guide) {
        boolean examples =
                guide.chapters().stream().anyMatch(it -> !it.examples().isEmpty());
        Stream<Wording> mark = examples ? Stream.of(guide.exampleMark()) : Stream.empty();
        return of(Stream.concat(Stream.of(guide.title(), guide.introduction()), mark)
                .toList());
    }

    static Gaps of(GuideText guide) {
        return Stream.concat(
                        Stream.of(ofFrame(guide)), guide.chapters().stream().map(Gaps::of))
                .reduce(
                        new Gaps(0, 0, 0),
                        (one, other) -> new Gaps(one.nb + other.nb, one.nn + other.nn, one.all + other.all));
    }

    public boolean none() {
        return nb == 0 && nn == 0;
    }

    /** How much is said, of a hundred. */
    public int percent() {
        return all == 0 ? 100 : (int) (100L * (2L * all - nb - nn) / (2L * all));
    }

    private static Gaps of(List<Wording> texts) {
        return new Gaps(
                (int) texts.stream().filter(it -> it.nb().isBlank()).count(),
                (int) texts.stream().filter(it -> it.nn().isBlank()).count(),
                texts.size());
    }

    private static Stream<Wording> texts(Table table) {
        return Stream.of(
                        Stream.of(table.title()),
                        table.columns().stream().map(it -> it.words()),
                        table.columns().stream()
                                .flatMap(it -> it.choices().stream().map(choice -> choice.words())),
                        table.rows().stream()
                                .flatMap(row -> row.values().stream())
                                .filter(it -> !it.none()))
                .flatMap(it -> it);
    }
}
