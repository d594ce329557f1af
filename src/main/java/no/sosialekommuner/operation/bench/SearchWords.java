package no.sosialekommuner.operation.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What people search for: one to three words of those that stand in the texts, rare and usual ones alike. */
final class SearchWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
    private static final int QUESTIONS = 2_000;
    private static final int MOST_WORDS = 3;

    private final List<String> words;
    private final Random random = new Random(11);

    SearchWords(List<String> texts) {
        this.words = texts.stream()
                .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
                .map(String::toLowerCase)
                .distinct()
                .toList();
    }

    /** Ready for an address. */
    List<String> questions() {
        List<String> questions = new ArrayList<>();
        while (questions.size() < QUESTIONS) {
            List<String> some = random.ints(1 + random.nextInt(MOST_WORDS), 0, words.size())
                    .mapToObj(words::get)
                    .toList();
            questions.add(URLEncoder.encode(String.join(" ", some), StandardCharsets.UTF_8));
        }
        return questions;
    }
}
