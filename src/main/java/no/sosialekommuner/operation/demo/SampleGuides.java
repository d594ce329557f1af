package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Citation;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.GuideIntake;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.guide.Law;
import no.sosialekommuner.guide.LawNote;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/** As {@code demo/editorial.yaml} tells: what the editors have changed in guides, a question each, and laws they have added. */
@Component
class SampleGuides {

    private final SampleFiles files;
    private final GuideIntake intake;
    private final Guides guides;

    SampleGuides(SampleFiles files, GuideIntake intake, Guides guides) {
        this.files = files;
        this.intake = intake;
        this.guides = guides;
    }

    void take(MemberId editor, Instant now) {
        intake.moveIn();
        files.editorial("laws").forEach(it -> addLaw(it, editor, now));
        for (YamlEntry it : files.editorial("guides")) {
            Guide changed = changed(guides.current(it.text("guide")), it);
            String days = it.text("days", "");
            if (days.isEmpty()) {
                intake.begin(changed, editor);
            } else {
                intake.publish(changed, it.text("note"), editor, now.minus(Duration.ofDays(Long.parseLong(days))));
            }
        }
    }

    private void addLaw(YamlEntry it, MemberId editor, Instant now) {
        LocalDate checked = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(Long.parseLong(it.text("days")));
        Law law = new Law(
                it.text("law"),
                Wording.same(it.text("name")),
                it.text("title"),
                false,
                it.text("address"),
                true,
                null,
                checked,
                false);
        intake.add(
                law,
                new LawNote(
                        it.text("key"),
                        new Wording(it.text("heading-nb"), it.text("heading-nn")),
                        new Wording(it.text("nb"), it.text("nn")),
                        List.of(new Citation(law, it.list("sections"))),
                        List.of(),
                        checked),
                editor);
    }

    private static Guide changed(Guide guide, YamlEntry it) {
        Item question = new Item(it.text("key"), new Wording(it.text("nb"), it.text("nn")));
        return new Guide(
                guide.key(),
                guide.version(),
                guide.checked(),
                guide.title(),
                guide.introduction(),
                guide.exampleMark(),
                guide.chapters().stream()
                        .map(chapter -> chapter.key().equals(it.text("chapter")) ? asking(chapter, question) : chapter)
                        .toList());
    }

    private static Chapter asking(Chapter it, Item question) {
        List<Item> questions = new ArrayList<>(it.questions());
        questions.add(question);
        return new Chapter(
                it.key(),
                it.tags(),
                it.title(),
                it.why(),
                questions,
                it.law(),
                it.examples(),
                it.checklist(),
                it.tables(),
                it.parts());
    }
}
