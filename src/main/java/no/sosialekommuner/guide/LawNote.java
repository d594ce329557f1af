package no.sosialekommuner.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.sosialekommuner.web.Language;

/**
 * What parts of laws mean for a municipality's channels. Guidance, not advice in a case.
 *
 * @param text plain words, one paragraph
 * @param checked when it was last held against the laws' texts
 */
public record LawNote(
        String key, Wording title, Wording text, List<Citation> cites, List<Source> sources, LocalDate checked) {

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[^\\d][.?])\\s+(?=[\\p{Lu}«])");
    private static final int A_PARAGRAPH = 3;

    public String address() {
        return "/lovverk/" + key;
    }

    /** Its first sentence: what the law says, in short. */
    public String gist(Language language) {
        return BETWEEN_SENTENCES.split(text.in(language), 2)[0];
    }

    /** What follows the first sentence, a few sentences at a time, so that it can be read on a phone. */
    public List<String> paragraphs(Language language) {
        List<String> rest = List.of(BETWEEN_SENTENCES.split(text.in(language)));
        List<String> paragraphs = new ArrayList<>();
        for (int from = 1; from < rest.size(); from += A_PARAGRAPH) {
            paragraphs.add(String.join(" ", rest.subList(from, Math.min(from + A_PARAGRAPH, rest.size()))));
        }
        return paragraphs;
    }

    public boolean cites(Law law) {
        return cites.stream().anyMatch(it -> it.law().key().equals(law.key()));
    }
}
