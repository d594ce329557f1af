package no.sosialekommuner.guide.edit;

import java.util.Optional;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves chapters of a draft that several write at once: what does not touch each other becomes one text. */
@Component
class ChapterSaving {

    private final GuideDrafts drafts;
    private final LawBook book;

    ChapterSaving(GuideDrafts drafts, LawBook book) {
        this.drafts = drafts;
        this.book = book;
    }

    /**
     * @param seen the revision that the text was made of
     * @return nothing where somebody has taken the chapter out meanwhile
     */
    @Transactional
    public Optional<Outcome> save(String guide, int seen, Chapter mine, Viewer editor) {
        drafts.hold(guide);
        return drafts.require(guide).chapter(mine.key()).map(now -> save(guide, seen, now, mine, editor));
    }

    private Outcome save(String guide, int seen, DraftChapter now, Chapter mine, Viewer editor) {
        if (mine.equals(now.chapter())) {
            return new Outcome(State.SAVED, now, mine);
        }
        if (seen == now.revision()) {
            drafts.putChapter(guide, seen, mine, editor.id());
            return new Outcome(State.SAVED, now, mine);
        }
        Optional<ChapterMerge> merge =
                drafts.past(guide, mine.key(), seen).map(base -> ChapterMerge.of(base, now.chapter(), mine));
        Chapter text = merge.map(ChapterMerge::chapter).orElse(mine);
        if (merge.filter(it -> !it.collides() && fits(it.chapter())).isEmpty()) {
            return new Outcome(State.OVERTAKEN, now, text);
        }
        if (!text.equals(now.chapter())) {
            drafts.putChapter(guide, now.revision(), text, editor.id());
        }
        return new Outcome(State.MERGED, now, text);
    }

    /** Two texts that are each short enough may be too long together. */
    private boolean fits(Chapter text) {
        return GuideChapterCheck.of(GuideChapterForm.of(text, 0), book).isEmpty();
    }

    /** What became of a text. */
    enum State {
        SAVED,
        /** With what somebody else had saved meanwhile. */
        MERGED,
        /** Nothing is saved: both have changed the same. */
        OVERTAKEN
    }

    /**
     * @param theirs what was stored before
     * @param text what is stored now or, where nothing is saved, what would be if one went on
     */
    record Outcome(State state, DraftChapter theirs, Chapter text) {}
}
