package no.sosialekommuner.strategy;

import java.time.LocalDate;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * That a plan which came in has been adopted.
 *
 * @param by who writes it down, shares it and evaluates it
 * @param sharedAs the contribution in which others read it, which is there already and whose text is made anew, or null where
 *     it is kept
 * @param evaluation what came of it, or null where nobody has looked yet
 */
public record IncomingAdoption(
        ContributionId plan,
        Viewer by,
        String adoptedBy,
        String caseNumber,
        LocalDate on,
        LocalDate evaluateOn,
        @Nullable ContributionId sharedAs,
        @Nullable IncomingEvaluation evaluation) {

    /**
     * @param figures by the goal's name
     * @param learned Markdown
     * @param nextOn when it is looked at again
     */
    public record IncomingEvaluation(LocalDate on, Map<String, String> figures, String learned, LocalDate nextOn) {}
}
