package no.sosialekommuner.contribution.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

class QuotedTextTests {

    private static final String TEXT = """
            <h2>Åpningstid</h2>
            <p>Vi svarer <strong>alle dager</strong> fra klokka 8 til 15. Se <a href="/x">planen for vakt</a>.</p>
            <ul><li>Vakten svarer</li><li>Lederen svarer</li></ul>""";

    @Example
    void wordsAreMarkedAcrossEmphasisAndFollowedByALinkToTheComment() {
        Marked marked = mark(TEXT, "svarer alle dager fra", "Vi");

        Document shown = Jsoup.parse(marked.html());
        assertThat(shown.select("mark.passage").eachText()).containsExactly("svarer", "alle dager", "fra");
        assertThat(shown.select("#sted-1").attr("href")).isEqualTo("#svar-1");
        assertThat(shown.select("#sted-1").attr("aria-label")).isEqualTo("Kommentar 1");
    }

    @Example
    void theLinkToACommentStandsOutsideALinkOfTheText() {
        Document shown = Jsoup.parse(mark(TEXT, "planen for", "Se").html());

        assertThat(shown.select("a a")).isEmpty();
        assertThat(shown.select("a[href=/x]").text()).isEqualTo("planen for vakt");
        assertThat(shown.select("a[href=/x] + a.passage-mark")).hasSize(1);
    }

    @Example
    void ofTwoPlacesTheSurroundingsDecide() {
        Passage second = QuotedText.of(TEXT).find("svarer", "Lederen", 4).orElseThrow();

        assertThat(second).isEqualTo(new Passage("svarer", "for vakt. Vakten svarer Lederen", "", 4));
        Document shown = Jsoup.parse(
                QuotedText.of(TEXT).mark(List.of(tied(1, second)), it -> "").html());
        assertThat(shown.select("li:has(mark)").text()).isEqualTo("Lederen svarer");
    }

    @Example
    void wordsFromSeveralParagraphsAreFoundHoweverTheyWereCopied() {
        assertThat(QuotedText.of(TEXT).find(" vakt.\n\n\tVakten\u00a0svarer\r\nLederen", "", 1))
                .map(Passage::quote)
                .contains("vakt. Vakten svarer Lederen");
    }

    @Example
    void wordsThatAreGoneHaveNoPlace() {
        Marked marked = QuotedText.of("<p>Alt er nytt.</p>")
                .mark(List.of(tied(1, new Passage("svarer", "Vi", "alle", 1))), it -> "");

        assertThat(marked.places()).isEmpty();
        assertThat(marked.html()).isEqualTo("<p>Alt er nytt.</p>");
    }

    @Example
    void placesThatOverlapAreNumberedInTheOrderOfTheText() {
        List<Tied> tied = List.of(
                tied(9, new Passage("dager fra klokka 8", "", "", 1)),
                tied(4, new Passage("svarer alle dager", "", "", 1)),
                tied(7, new Passage("svarer alle dager", "", "", 1)));

        Marked marked = QuotedText.of(TEXT).mark(tied, it -> "");

        assertThat(marked.places()).containsEntry(4L, 1).containsEntry(7L, 2).containsEntry(9L, 3);
        assertThat(Jsoup.parse(marked.html()).select(".passage-mark").eachAttr("data-nth"))
                .containsExactly("0", "1", "2");
    }

    /** Whatever is marked, a reader reads the same words. */
    @Property(tries = 300)
    void markingChangesNoWord(
            @ForAll("texts") String html, @ForAll @IntRange(min = 1, max = 6) int many, @ForAll int seed) {
        String words = ReadWords.plain(Jsoup.parse(html).wholeText());
        QuotedText text = QuotedText.of(html);
        List<Tied> tied = new ArrayList<>();
        for (int at = 1; at <= many && words.length() > 8; at++) {
            int from = Math.floorMod(seed * 31 + at * 17, words.length() - 4);
            String quote = words.substring(from, Math.min(words.length(), from + 3 + at * 5));
            int number = at;
            text.find(quote, "", 1).ifPresent(it -> tied.add(tied(number, it)));
        }

        Document shown = Jsoup.parse(text.mark(tied, it -> "").html());

        assertThat(shown.select("a a, mark mark")).isEmpty();
        assertThat(ReadWords.plain(shown.wholeText())).isEqualTo(words);
        assertThat(shown.select(".passage-mark")).hasSameSizeAs(tied);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "vi svarer",
                "alle <em>dager</em>",
                "<a href=\"/x\">planen</a>",
                "fra &amp; til",
                "<code>a b</code>",
                "på",
                "x");
        Arbitrary<String> blocks = words.list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(it -> String.join(" ", it))
                .flatMap(it -> Arbitraries.of(
                        "<p>" + it + "</p>",
                        "<ul>\n<li>" + it + "</li>\n</ul>",
                        "<blockquote><p>" + it + "</p></blockquote>"));
        return blocks.list().ofMinSize(1).ofMaxSize(6).map(it -> String.join("\n", it));
    }

    private static Marked mark(String html, String quote, String before) {
        QuotedText text = QuotedText.of(html);
        return text.mark(List.of(tied(1, text.find(quote, before, 1).orElseThrow())), it -> "Kommentar " + it);
    }

    private static Tied tied(long comment, Passage passage) {
        return new Tied(comment, "#svar-" + comment, passage);
    }
}
