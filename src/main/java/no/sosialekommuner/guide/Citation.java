package no.sosialekommuner.guide;

import java.util.List;

/** Parts of a law, as numbers: {@code 3}, {@code 2 A-1}. */
public record Citation(Law law, List<String> sections) {

    /** As they are read in a row. */
    public String numbers() {
        return String.join(", ", sections);
    }

    /** The text key of what stands before the numbers. */
    public String sign() {
        return law.articles() ? "guide.law.articles" : "guide.law.sections";
    }
}
