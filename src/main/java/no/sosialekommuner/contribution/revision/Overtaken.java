package no.sosialekommuner.contribution.revision;

import java.util.function.UnaryOperator;
import no.sosialekommuner.contribution.poll.PollText;
import no.sosialekommuner.text.Comparison;
import no.sosialekommuner.web.Language;

/**
 * What somebody else has saved meanwhile, beside what one has typed oneself.
 *
 * @param theirs the newest version
 * @param title differences from theirs to one's own
 * @param body differences from theirs to one's own
 * @param tags differences from theirs to one's own
 * @param poll differences from theirs to one's own
 */
public record Overtaken(Revision theirs, Comparison title, Comparison body, TagChange tags, Comparison poll) {

    static Overtaken of(
            Revision theirs, EditForm mine, UnaryOperator<String> tagName, PollText polls, Language language) {
        return new Overtaken(
                theirs,
                Comparison.of(theirs.title(), mine.title()),
                Comparison.of(theirs.body(), mine.body()),
                TagChange.of(theirs.tags(), mine.tags(), tagName),
                mine.poll() == null
                        ? Comparison.of("", "")
                        : Comparison.of(polls.of(theirs.poll(), language), polls.of(mine.poll(), language)));
    }
}
