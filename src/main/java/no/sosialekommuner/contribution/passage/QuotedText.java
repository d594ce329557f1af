package no.sosialekommuner.contribution.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A text, given as sanitised HTML, in which quoted words are found and marked. What is stored is never changed by it. */
public final class QuotedText {

    private static final String BLOCKS = "p, li, td, th, h2, h3, h4, h5, h6, pre, blockquote";

    /** Marks of one paragraph that stand beside each other in the margin; further ones begin anew. */
    private static final int BESIDE = 4;

    private final Document document;
    private final ReadWords words;

    private QuotedText(Document document) {
        this.document = document;
        this.words = ReadWords.of(document.body());
    }

    public static QuotedText of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return new QuotedText(document);
    }

    /**
     * Where these words stand; where they stand more than once, the place whose surroundings are most like those given.
     *
     * @param quote however it is spaced
     * @param before what the one who quotes saw before it, or the empty text
     * @param version of this text
     */
    public Optional<Passage> find(String quote, String before, int version) {
        String plain = ReadWords.plain(quote);
        return words.find(plain, ReadWords.plain(before), "")
                .map(at -> new Passage(plain, words.before(at.from()), words.after(at.to()), version));
    }

    /**
     * The text with the places marked: the words stand in {@code mark}, and after them a link to the comment, which a style
     * sheet puts into the margin.
     *
     * @param label what the link of the place of this number is called
     */
    public Marked mark(List<Tied> comments, IntFunction<String> label) {
        List<Place> places = places(comments);
        List<Piece> pieces = words.pieces(places.stream().map(Place::range).toList());
        for (Piece piece : pieces.reversed()) {
            Element mark = wrapped(piece);
            Node end = mark;
            while (end.parent() instanceof Element parent && parent.normalName().equals("a")) {
                end = parent;
            }
            for (Place place : places.reversed()) {
                if (place.range().to() == piece.to()) {
                    end.after(link(place, label));
                }
            }
        }
        spread();
        Map<Long, Integer> numbers = new HashMap<>();
        places.forEach(it -> numbers.put(it.tied().comment(), it.number()));
        return new Marked(document.body().html(), numbers);
    }

    private List<Place> places(List<Tied> comments) {
        List<Place> found = new ArrayList<>();
        for (Tied comment : comments) {
            Passage passage = comment.passage();
            words.find(passage.quote(), passage.before(), passage.after())
                    .ifPresent(range -> found.add(new Place(0, comment, range)));
        }
        found.sort(Comparator.comparingInt((Place it) -> it.range().from())
                .thenComparingInt(it -> it.range().to())
                .thenComparingLong(it -> it.tied().comment()));
        List<Place> numbered = new ArrayList<>();
        found.forEach(it -> numbered.add(new Place(numbered.size() + 1, it.tied(), it.range())));
        return numbered;
    }

    /** From the end of a text on, so that what stands before keeps its place. */
    private static Element wrapped(Piece piece) {
        TextNode text = piece.node();
        if (piece.end() < text.getWholeText().length()) {
            text.splitText(piece.end());
        }
        TextNode part = piece.start() > 0 ? text.splitText(piece.start()) : text;
        Element mark = new Element("mark").addClass("passage");
        part.before(mark);
        mark.appendChild(part);
        return mark;
    }

    private static Element link(Place place, IntFunction<String> label) {
        return new Element("a")
                .addClass("passage-mark")
                .attr("id", "sted-" + place.tied().comment())
                .attr("href", place.tied().address())
                .attr("data-number", String.valueOf(place.number()))
                .attr("aria-label", label.apply(place.number()));
    }

    /** Says of each link which of its paragraph it is, so that two of one line do not stand upon each other. */
    private void spread() {
        Map<Node, Integer> counted = new HashMap<>();
        for (Element link : document.body().select("a.passage-mark")) {
            Element block = link.closest(BLOCKS);
            int before = counted.merge(block == null ? document.body() : block, 1, Integer::sum) - 1;
            link.attr("data-nth", String.valueOf(before % BESIDE));
        }
    }

    private record Place(int number, Tied tied, Range range) {}
}
