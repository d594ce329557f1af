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

    private final Map<String, Answer> answers;

    AnswerGrounds(LawBook book) {
        answers = book.answers().stream().collect(Collectors.toMap(Answer::key, Function.identity()));
    }

    @Override
    public Optional<Ground> of(String key, Language language) {
        return Optional.ofNullable(answers.get(key))
                .map(it -> new Ground(
                        it.checked(),
                        it.notes().stream()
                                .map(note -> new Note(note.title().in(language), note.address()))
                                .toList()));
    }
}
