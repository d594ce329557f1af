package no.sosialekommuner.expert.suggest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may know the answer to a question.
 *
 * @param grounds why; never empty
 * @param awayUntil the last day out of office, or null where he or she is there
 * @param standIn whom to turn to meanwhile, or null
 * @param askedAt when he or she was asked to look at the question, or null
 */
public record Suggestion(
        Person person,
        List<Ground> grounds,
        @Nullable LocalDate awayUntil,
        @Nullable Person standIn,
        @Nullable Instant askedAt) {

    public Suggestion {
        grounds = List.copyOf(grounds);
    }

    public boolean away() {
        return awayUntil != null;
    }

    /** Who is asked when one asks this person, or null where nobody is there. */
    public @Nullable Person asked() {
        return away() ? standIn : person;
    }

    Suggestion away(LocalDate until, @Nullable Person meanwhile) {
        return new Suggestion(person, grounds, until, meanwhile, askedAt);
    }
}
