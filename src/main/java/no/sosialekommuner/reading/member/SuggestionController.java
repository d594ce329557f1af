package no.sosialekommuner.reading.member;

import java.util.List;
import no.sosialekommuner.member.Profiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom one may mean while one types a name: the editor asks when somebody writes {@code @}. */
@RestController
class SuggestionController {

    private final Profiles profiles;

    SuggestionController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/medlemmer/forslag")
    List<Suggestion> beginning(@RequestParam(defaultValue = "") String q) {
        return q.isBlank()
                ? List.of()
                : profiles.beginning(q).stream()
                        .map(person -> new Suggestion(person.handle(), person.name(), person.organisationName()))
                        .toList();
    }

    /** @param organisation its name */
    record Suggestion(String handle, String name, String organisation) {}
}
