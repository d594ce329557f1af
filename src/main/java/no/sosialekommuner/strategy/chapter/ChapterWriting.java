package no.sosialekommuner.strategy.chapter;

import java.util.Optional;
import no.sosialekommuner.contribution.Follows;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.ChapterStatus;
import no.sosialekommuner.strategy.ChapterText;
import no.sosialekommuner.strategy.Composition;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.text.Merge;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves chapters that several write at once: what does not touch each other becomes one text. */
@Component
class ChapterWriting {

    private final Plans plans;
    private final PlanChapters chapters;
    private final UnsavedTexts unsaved;
    private final Composition composition;
    private final Follows follows;

    ChapterWriting(Plans plans, PlanChapters chapters, UnsavedTexts unsaved, Composition composition, Follows follows) {
        this.plans = plans;
        this.chapters = chapters;
        this.unsaved = unsaved;
        this.composition = composition;
        this.follows = follows;
    }

    /**
     * @param base the version that the text was made of
     * @param ready whether it is ready, or null where nothing was said of that
     * @throws Conflict when somebody else has changed the same meanwhile
     * @throws Invalid on {@code text} when chapter or document would be too long
     */
    @Transactional
    public Saved save(Plan plan, String key, int base, String text, @Nullable Boolean ready, Viewer by) {
        plans.hold(plan.id());
        PlanChapter chapter = chapters.require(plan.id(), key);
        ChapterText now = chapters.text(plan.id(), key);
        String next = base == now.version() ? text : merged(plan, key, base, now, text);
        if (next.length() > PlanChapters.LONGEST) {
            throw new Invalid("text", "strategy.chapter.text.long");
        }
        boolean changed = !next.equals(now.text());
        if (changed) {
            chapters.put(plan.id(), key, next, by.id());
            chapters.touch(plan.id(), key, by.id());
        }
        if (ready != null) {
            chapters.put(plan.id(), key, ready ? ChapterStatus.READY : ChapterStatus.IN_PROGRESS);
        }
        unsaved.forget(plan.id(), key, by);
        if (changed) {
            composition.renew(plan, chapter, by);
            follows.add(by.id(), plan.id());
        }
        return new Saved(!next.equals(text));
    }

    /** Two who have both begun an empty chapter are asked, not joined. */
    private String merged(Plan plan, String key, int base, ChapterText now, String text) {
        return chapters.text(plan.id(), key, base)
                .flatMap(from -> from.text().isBlank() && !now.text().isBlank() && !text.isBlank()
                        ? Optional.of(text).filter(now.text()::equals)
                        : Merge.of(from.text(), now.text(), text))
                .orElseThrow(() -> Conflict.withVersion(now.version()));
    }
}
