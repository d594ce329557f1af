package no.sosialekommuner.guide;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.editorial.FaqGrounds;
import no.sosialekommuner.web.Language;
import org.springframework.stereotype.Component;

/** Which law notes an answer leans on. */
@Component
class AnswerGrounds implements FaqGrounds {

    private final LawBook book;

    AnswerGrounds(LawBook book) {
        this.book = book;
    }

    @Override
    public Function<String, Optional<Ground>> in(Language language) {
        Map<String, Answer> answers =
                book.answers().stream().collect(Collectors.toMap(Answer::key, Function.identity()));
        return key -> Optional.ofNullable(answers.get(key)).map(it -> ground(it, language));
    }

    private static Ground ground(Answer it, Language language) {
        return new Ground(
                it.checked(),
                it.notes().stream()
                        .map(note -> new Note(note.title().in(language), note.address()))
                        .toList());
    }
}
