package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.GuideIntake;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/** What the editors of the sample community have changed in guides, as {@code demo/editorial.yaml} tells: a question each. */
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
