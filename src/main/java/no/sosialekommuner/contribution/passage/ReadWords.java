package no.sosialekommuner.contribution.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a text as they are read: with one space wherever there is any, also between paragraphs. Of each character it
 * is known where it stands in the HTML.
 */
final class ReadWords {

    private final StringBuilder words = new StringBuilder();
    private final List<TextNode> nodes = new ArrayList<>();
    private int[] node = new int[1024];
    private int[] offset = new int[1024];

    private ReadWords() {}

    static ReadWords of(Element body) {
        ReadWords read = new ReadWords();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node it, int depth) {
                if (it instanceof TextNode text) {
                    read.add(text);
                } else {
                    read.pause(it);
                }
            }

            @Override
            public void tail(Node it, int depth) {
                read.pause(it);
            }
        });
        return read;
    }

    /** Any text with its spaces as they are here. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (isSpace(one)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (isSeen(one)) {
                plain.append(one);
            }
        }
        return plain.toString().strip();
    }

    /** The place whose surroundings have most in common with those given; of places that are alike, the first. */
    Optional<Range> find(String quote, String before, String after) {
        Range best = null;
        int most = -1;
        for (int at = quote.isEmpty() ? -1 : words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1)) {
            int common = commonBefore(at, before) + commonAfter(at + quote.length(), after);
            if (common > most) {
                most = common;
                best = new Range(at, at + quote.length());
            }
        }
        return Optional.ofNullable(best);
    }

    String before(int at) {
        return words.substring(Math.max(0, at - Passage.CONTEXT), at).strip();
    }

    String after(int at) {
        return words.substring(at, Math.min(words.length(), at + Passage.CONTEXT))
                .strip();
    }

    /** What the ranges cover, in pieces that lie within one text node and in which no range begins or ends. */
    List<Piece> pieces(List<Range> ranges) {
        int[] change = new int[words.length() + 1];
        TreeSet<Integer> cuts = new TreeSet<>();
        for (Range range : ranges) {
            change[range.from()]++;
            change[range.to()]--;
            cuts.add(range.from());
            cuts.add(range.to());
        }
        List<Piece> pieces = new ArrayList<>();
        int open = 0;
        int from = -1;
        for (int at = 0; at <= words.length(); at++) {
            boolean here = at < words.length() && node[at] >= 0;
            if (from >= 0 && (!here || cuts.contains(at) || node[at] != node[from])) {
                add(from, at, pieces);
                from = -1;
            }
            open += change[at];
            if (from < 0 && open > 0 && here) {
                from = at;
            }
        }
        return pieces;
    }

    private void add(int from, int to, List<Piece> pieces) {
        if (!words.substring(from, to).isBlank()) {
            pieces.add(new Piece(to, nodes.get(node[from]), offset[from], offset[to - 1] + 1));
        }
    }

    private void add(TextNode text) {
        nodes.add(text);
        String whole = text.getWholeText();
        for (int at = 0; at < whole.length(); at++) {
            char one = whole.charAt(at);
            if (isSpace(one)) {
                space(nodes.size() - 1, at);
            } else if (isSeen(one)) {
                add(one, nodes.size() - 1, at);
            }
        }
    }

    private void pause(Node it) {
        if (it instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"))) {
            space(-1, 0);
        }
    }

    private void space(int of, int at) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            add(' ', of, at);
        }
    }

    private void add(char one, int of, int at) {
        int length = words.length();
        if (length == node.length) {
            node = Arrays.copyOf(node, 2 * length);
            offset = Arrays.copyOf(offset, 2 * length);
        }
        node[length] = of;
        offset[length] = at;
        words.append(one);
    }

    private int commonBefore(int at, String before) {
        int from = at > 0 && words.charAt(at - 1) == ' ' ? at - 1 : at;
        int common = 0;
        while (common < before.length()
                && common < from
                && words.charAt(from - 1 - common) == before.charAt(before.length() - 1 - common)) {
            common++;
        }
        return common;
    }

    private int commonAfter(int at, String after) {
        int from = at < words.length() && words.charAt(at) == ' ' ? at + 1 : at;
        int common = 0;
        while (common < after.length()
                && from + common < words.length()
                && words.charAt(from + common) == after.charAt(common)) {
            common++;
        }
        return common;
    }

    private static boolean isSpace(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one);
    }

    /** Soft hyphens and joiners are not copied by every browser. */
    private static boolean isSeen(char one) {
        return Character.getType(one) != Character.FORMAT;
    }
}
