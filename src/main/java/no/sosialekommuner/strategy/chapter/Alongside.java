package no.sosialekommuner.strategy.chapter;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.ChapterText;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.answer.AnswerSaving;
import no.sosialekommuner.strategy.checklist.Ticking;
import no.sosialekommuner.strategy.table.WaitingRows;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * A chapter's page is one form with many buttons: whichever is pressed, all that is typed comes along, and nothing of it is
 * lost. Text is kept as not saved yet, answers and ticks are saved, and rows that are begun are shown again.
 */
@Component
public class Alongside {

    private final Plans plans;
    private final PlanChapters chapters;
    private final UnsavedTexts unsaved;
    private final AnswerSaving answers;
    private final Ticking ticks;
    private final WaitingRows rows;
    private final PlanChapterPages pages;

    Alongside(
            Plans plans,
            PlanChapters chapters,
            UnsavedTexts unsaved,
            AnswerSaving answers,
            Ticking ticks,
            WaitingRows rows,
            PlanChapterPages pages) {
        this.plans = plans;
        this.chapters = chapters;
        this.unsaved = unsaved;
        this.answers = answers;
        this.ticks = ticks;
        this.rows = rows;
        this.pages = pages;
    }

    /** The chapter in which the button was pressed. */
    public record Place(Plan plan, PlanChapter chapter) {

        public String address() {
            return plan.address(chapter.key());
        }
    }

    /**
     * @throws NotFound when it is not there or not for this viewer
     * @throws NotAllowed when the viewer does not write it, or it is adopted; what was typed of its text is kept all the same
     */
    public Place place(ContributionId id, String chapter, MultiValueMap<String, String> sent, Viewer viewer) {
        Plan plan = plans.requireTended(id, viewer);
        Place place = new Place(plan, chapters.require(id, chapter));
        if (!plan.open()) {
            keepText(place, sent, viewer);
            throw new NotAllowed();
        }
        return place;
    }

    /** All that is sent. */
    public Kept keep(Place place, MultiValueMap<String, String> sent, Viewer viewer) {
        PlanChapterForm form = keepText(place, sent, viewer);
        Kept rest = keepRest(place, sent, viewer);
        boolean stays = form != null && (form.isLong() || form.turned() != null);
        return stays ? new Kept(form, rest.answering(), rest.rows()) : rest;
    }

    /** All but the text, for whoever saves it or throws it away. */
    public Kept keepRest(Place place, MultiValueMap<String, String> sent, Viewer viewer) {
        ticks.save(place.plan(), place.chapter(), sent, viewer);
        return new Kept(
                null,
                answers.save(place.plan(), place.chapter(), sent.toSingleValueMap(), viewer),
                rows.of(place.plan(), place.chapter(), sent.toSingleValueMap()));
    }

    /**
     * Where one goes on; the same page where something on it could not be saved alongside.
     *
     * @param saved what was saved, as in the page's address
     */
    public ModelAndView then(Place place, Kept kept, String address, String saved, Viewer viewer, Reply reply) {
        return kept.isAll() ? reply.redirect(address) : again(place, kept, saved, viewer);
    }

    /** The same page with what is not saved. */
    public ModelAndView again(Place place, Kept kept, String saved, Viewer viewer) {
        Map<String, Object> model = model(place, kept, viewer);
        model.put("saved", saved);
        if (saved.equals("svar")) {
            model.put("answering", kept.answering());
        }
        boolean wrong = !kept.answering().isWell()
                || (kept.form() != null && kept.form().isLong());
        return wrong ? Reply.invalid(PlanChapterPages.VIEW, model) : new ModelAndView(PlanChapterPages.VIEW, model);
    }

    /** What the page is made of when it is shown again. */
    public Map<String, Object> model(Place place, Kept kept, Viewer viewer) {
        Map<String, Object> model =
                new HashMap<>(pages.of(place.plan(), place.chapter().key(), viewer));
        kept.into(model);
        return model;
    }

    /** What stands in the chapter already needs no keeping. */
    private @Nullable PlanChapterForm keepText(Place place, MultiValueMap<String, String> sent, Viewer viewer) {
        PlanChapterForm form = PlanChapterForm.sent(sent.toSingleValueMap());
        if (form == null || form.isLong()) {
            return form;
        }
        ContributionId plan = place.plan().id();
        String key = place.chapter().key();
        ChapterText saved = chapters.text(plan, key);
        if (form.text().equals(saved.text())) {
            unsaved.forget(plan, key, viewer);
        } else {
            unsaved.keep(plan, key, form.version(), form.text(), viewer);
        }
        return form;
    }
}
