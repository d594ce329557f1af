package no.sosialekommuner.strategy;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.submission.Documents;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the document of the parts, in the transaction in which one of them changes. */
@Component
public class Composition {

    /** Longest document, in characters: as long as a contribution may be. */
    private static final int LONGEST = 200_000;

    private final JdbcClient db;
    private final PlanChapters chapters;
    private final PlanRows rows;
    private final PlanGuides guides;
    private final Documents documents;
    private final Texts texts;

    Composition(
            JdbcClient db, PlanChapters chapters, PlanRows rows, PlanGuides guides, Documents documents, Texts texts) {
        this.db = db;
        this.chapters = chapters;
        this.rows = rows;
        this.guides = guides;
        this.documents = documents;
        this.texts = texts;
    }

    /**
     * The document says from now on what the parts say. Whoever calls it holds the plan.
     *
     * @param chapter what was changed, for those who read the versions
     * @throws Invalid on {@code text} when it would be too long
     */
    public void renew(Plan plan, PlanChapter chapter, Viewer by) {
        String title = guides.of(plan, chapter).title().in(plan.language());
        renew(plan, texts.text(plan.language(), "strategy.document.reason", chapter.number(), title), by);
    }

    /** The same for what concerns more than one chapter. */
    public void renew(Plan plan, String reason, Viewer by) {
        write(plan, title(plan), reason, by);
    }

    /** The document has another name from now on. */
    public void rename(Plan plan, String title, Viewer by) {
        write(plan, title, texts.text(plan.language(), "strategy.document.renamed"), by);
    }

    private void write(Plan plan, String title, String reason, Viewer by) {
        String markdown = document(plan);
        if (markdown.length() > LONGEST) {
            throw new Invalid("text", "strategy.document.long");
        }
        documents.revise(plan.id(), title, markdown, shortened(reason), by);
    }

    /** What the document says when nothing has been written yet. */
    public String blank(Guide guide, Language language) {
        List<Chapter> all = guide.chapters();
        return markdown(language)
                .of(all.stream()
                        .map(it -> new PlanMarkdown.Section(
                                all.indexOf(it) + 1, it.title().in(language), "", List.of(), List.of()))
                        .toList());
    }

    /** What the parts say now, as one text. */
    public String document(Plan plan) {
        Map<String, String> written = chapters.texts(plan.id());
        List<PlanRow> filled = rows.of(plan.id());
        return markdown(plan.language())
                .of(chapters.of(plan.id()).stream()
                        .map(it -> section(plan, it, written.getOrDefault(it.key(), ""), filled))
                        .toList());
    }

    private PlanMarkdown.Section section(Plan plan, PlanChapter chapter, String text, List<PlanRow> filled) {
        Chapter guide = guides.of(plan, chapter);
        return new PlanMarkdown.Section(
                chapter.number(),
                guide.title().in(plan.language()),
                text,
                guide.tables(),
                filled.stream().filter(it -> it.chapter().equals(chapter.key())).toList());
    }

    private PlanMarkdown markdown(Language language) {
        return new PlanMarkdown(
                language, texts.text(language, "web.format.date"), texts.text(language, "strategy.document.unwritten"));
    }

    /** As it is now: somebody may have given the plan another name since the request began. */
    private String title(Plan plan) {
        return db.sql("select c.title from contribution.published c where c.id = ?")
                .param(plan.id().value())
                .query(String.class)
                .optional()
                .orElse(plan.title());
    }

    private static String shortened(String reason) {
        return reason.length() <= 300 ? reason : reason.substring(0, 299) + "…";
    }
}
