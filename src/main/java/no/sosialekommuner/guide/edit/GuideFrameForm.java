package no.sosialekommuner.guide.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.guide.GuideText;
import no.sosialekommuner.guide.Wording;

/**
 * What a guide says outside its chapters, as an editor writes it.
 *
 * @param revision the one that was on the screen when the editor began
 */
public record GuideFrameForm(Integer revision, Wording title, Wording introduction, Wording exampleMark) {

    public GuideFrameForm {
        revision = revision == null ? 0 : revision;
        title = Wording.line(title);
        introduction = GuideRows.clean(introduction);
        exampleMark = Wording.line(exampleMark);
    }

    static GuideFrameForm of(GuideDraft draft) {
        return new GuideFrameForm(draft.revision(), draft.title(), draft.introduction(), draft.exampleMark());
    }

    GuideFrameForm at(int newRevision) {
        return new GuideFrameForm(newRevision, title, introduction, exampleMark);
    }

    GuideText text() {
        return new GuideText(title, introduction, exampleMark, List.of());
    }

    /** Text keys by the fields' names. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (title.nb().isEmpty()) {
            faults.put("title.nb", "guide.title.missing");
        }
        limit(faults, "title", title, GuideChapterCheck.NAME, "guide.name.long");
        limit(faults, "introduction", introduction, GuideChapterCheck.TEXT, "guide.text.long");
        limit(faults, "exampleMark", exampleMark, GuideChapterCheck.NAME, "guide.name.long");
        return faults;
    }

    private static void limit(Map<String, String> faults, String name, Wording words, int most, String fault) {
        if (words.nb().length() > most) {
            faults.put(name + ".nb", fault);
        }
        if (words.nn().length() > most) {
            faults.put(name + ".nn", fault);
        }
    }
}
