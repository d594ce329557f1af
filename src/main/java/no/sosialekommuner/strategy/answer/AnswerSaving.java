package no.sosialekommuner.strategy.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.text.PlainText;
import org.springframework.stereotype.Component;

/** Saves the short answers that a page sends; only those that were changed. */
@Component
public class AnswerSaving {

    private static final String TYPED = "svar-";
    private static final String WAS = "var-";

    private final PlanGuides guides;
    private final ShortAnswers answers;

    AnswerSaving(PlanGuides guides, ShortAnswers answers) {
        this.guides = guides;
        this.answers = answers;
    }

    /** What stands in the fields now, and what is wrong with it. */
    public Answering save(Plan plan, PlanChapter chapter, Map<String, String> sent, Viewer viewer) {
        Answering answering =
                Answering.sent(guides.of(plan, chapter).questions(), texts(sent, TYPED), texts(sent, WAS));
        answering.questions().stream()
                .map(Item::key)
                .filter(it -> sent.containsKey(TYPED + it))
                .forEach(question -> {
                    save(plan, chapter, question, answering, viewer);
                });
        return answering;
    }

    private void save(Plan plan, PlanChapter chapter, String question, Answering answering, Viewer viewer) {
        String typed = answering.typed(question);
        if (typed.length() > ShortAnswers.LONGEST) {
            answering.faults().put(question, "strategy.answer.long");
            return;
        }
        answers.save(plan.id(), chapter.key(), question, answering.was(question), typed, viewer)
                .ifPresentOrElse(
                        theirs -> {
                            answering.overtaken().put(question, theirs);
                            answering.was().put(question, theirs.text());
                        },
                        () -> {
                            if (!typed.equals(answering.was(question))) {
                                answering.was().put(question, typed);
                            }
                        });
    }

    /** What comes by name is not cleaned on the way in. */
    private static Map<String, String> texts(Map<String, String> sent, String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                texts.put(
                        name.substring(prefix.length()), PlainText.clean(value).strip());
            }
        });
        return texts;
    }
}
