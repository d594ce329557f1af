package no.sosialekommuner.feedback.give;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.contribution.passage.Passage;
import no.sosialekommuner.contribution.passage.QuotedText;
import no.sosialekommuner.feedback.give.TypedInput.TypedRemark;
import no.sosialekommuner.feedback.request.Criterion;
import no.sosialekommuner.feedback.request.FeedbackRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Whether an answer can be sent; what is missing or wrong is said beside its field. */
final class InputChecks {

    static final int LONGEST = 10_000;
    private static final int MOST = 30;
    private static final int SHORTEST_QUOTE = 3;

    private InputChecks() {}

    /** The places of the remarks, in their order. */
    static List<@Nullable Passage> check(
            TypedInput typed, FeedbackRequest request, List<Criterion> criteria, BindingResult faults) {
        for (Criterion criterion : criteria) {
            if (!typed.scores().containsKey(criterion.id())) {
                faults.rejectValue(
                        "kriterium-" + criterion.id(),
                        "feedback.give.score-missing",
                        new Object[] {criterion.name()},
                        null);
            }
        }
        List<@Nullable Passage> passages = new ArrayList<>();
        QuotedText text = QuotedText.of(request.html());
        for (int at = 0; at < typed.remarks().size(); at++) {
            passages.add(passage(typed.remarks().get(at), at, text, request.version(), faults));
        }
        if (typed.remarks().size() > MOST) {
            faults.rejectValue("merknad-" + MOST, "feedback.give.many");
        }
        if (typed.whole().length() > LONGEST) {
            faults.rejectValue("helhet", "feedback.give.long");
        }
        if (!faults.hasErrors() && typed.saysNothing()) {
            faults.rejectValue("helhet", "feedback.give.nothing");
        }
        return passages;
    }

    private static @Nullable Passage passage(
            TypedRemark remark, int at, QuotedText text, int version, BindingResult faults) {
        if (remark.text().isBlank()) {
            faults.rejectValue("merknad-" + at, "feedback.give.remark-missing");
        } else if (remark.text().length() > LONGEST) {
            faults.rejectValue("merknad-" + at, "feedback.give.long");
        }
        if (remark.quote().isBlank()) {
            return null;
        }
        if (remark.quote().length() > Passage.LONGEST) {
            faults.rejectValue("sted-" + at, "contribution.passage.long");
            return null;
        }
        if (remark.quote().strip().length() < SHORTEST_QUOTE) {
            faults.rejectValue("sted-" + at, "contribution.passage.short");
            return null;
        }
        Passage found = text.find(remark.quote(), remark.before(), version).orElse(null);
        if (found == null) {
            faults.rejectValue("sted-" + at, "contribution.passage.not-found");
        }
        return found;
    }
}
