package no.sosialekommuner.editorial.landing;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.text.Comparison;

/** One version of an introduction, and who made it. */
public record LandingVersion(int version, Person editor, Instant at, LandingForm words) {

    /** What is different from an earlier one, in the languages where something is. */
    public List<Change> since(LandingForm earlier) {
        return List.of(
                        new Change("nb", Comparison.of(earlier.nb(), words.nb())),
                        new Change("nn", Comparison.of(earlier.nn(), words.nn())),
                        new Change("en", Comparison.of(earlier.en(), words.en())))
                .stream()
                .filter(change -> !change.words().isEmpty())
                .toList();
    }

    /** @param language code of the language */
    public record Change(String language, Comparison words) {}
}
