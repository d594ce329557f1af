package no.sosialekommuner.feedback.result;

import no.sosialekommuner.contribution.passage.Passage;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * A remark that came in, and what was made of it.
 *
 * @param by who made it; shown where names are
 * @param passage the words that it is about, or null where it is about all
 * @param html of its words
 * @param treatment null while the asker has not said
 */
public record LoggedRemark(
        long id,
        long request,
        Person by,
        @Nullable Passage passage,
        String html,
        @Nullable Treatment treatment,
        String why) {}
