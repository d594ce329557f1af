package no.sosialekommuner.guide;

import java.time.LocalDate;
import java.util.List;

/** What a version of a guide says, as it is stored. */
public record GuideText(Wording title, Wording introduction, Wording exampleMark, List<Chapter> chapters) {

    public GuideText {
        title = title == null ? Wording.NONE : title;
        introduction = introduction == null ? Wording.NONE : introduction;
        exampleMark = exampleMark == null ? Wording.NONE : exampleMark;
        chapters = chapters == null ? List.of() : List.copyOf(chapters);
    }

    public static GuideText of(Guide guide) {
        return new GuideText(guide.title(), guide.introduction(), guide.exampleMark(), guide.chapters());
    }

    public Guide as(String key, int version, LocalDate checked) {
        return new Guide(key, version, checked, title, introduction, exampleMark, chapters);
    }
}
