package no.sosialekommuner.taxonomy.edit;

import java.util.stream.Stream;
import no.sosialekommuner.web.Language;

/** The same said in the three languages. */
public record Words(String nb, String nn, String en) {

    public Words {
        nb = tidy(nb);
        nn = tidy(nn);
        en = tidy(en);
    }

    /** The same word in every language. */
    public static Words all(String word) {
        return new Words(word, word, word);
    }

    public String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
    }

    /** What is missing in nynorsk or English is said as in bokmål meanwhile. */
    public Words filled() {
        return new Words(nb, nn.isEmpty() ? nb : nn, en.isEmpty() ? nb : en);
    }

    public Stream<String> stream() {
        return Stream.of(nb, nn, en);
    }

    private static String tidy(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
