package no.sosialekommuner.strategy;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was written elsewhere.
 *
 * @param id of its contribution, which is there already and whose text is made anew
 * @param guide key of the guide that it is written by, in its newest version
 */
public record IncomingPlan(
        ContributionId id, String guide, Language language, Viewer author, List<IncomingChapter> chapters) {

    /**
     * What stands in a chapter.
     *
     * @param text Markdown; empty where nobody has begun
     * @param answers by the question's key
     * @param ticks what is ticked on the checklist
     * @param rows by the table's key
     */
    public record IncomingChapter(
            String key,
            Viewer editor,
            @Nullable Viewer assigned,
            ChapterStatus status,
            String text,
            Map<String, String> answers,
            List<String> ticks,
            Map<String, List<Map<String, String>>> rows) {}
}
