package no.sosialekommuner.contribution.revision;

import java.util.function.UnaryOperator;
import no.sosialekommuner.text.Comparison;

/**
 * What somebody else has saved meanwhile, beside what one has typed oneself.
 *
 * @param theirs the newest version
 * @param title differences from theirs to one's own
 * @param body differences from theirs to one's own
 * @param tags differences from theirs to one's own
 */
public record Overtaken(Revision theirs, Comparison title, Comparison body, TagChange tags) {

    static Overtaken of(Revision theirs, EditForm mine, UnaryOperator<String> tagName) {
        return new Overtaken(
                theirs,
                Comparison.of(theirs.title(), mine.title()),
                Comparison.of(theirs.body(), mine.body()),
                TagChange.of(theirs.tags(), mine.tags(), tagName));
    }
}
