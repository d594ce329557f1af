package no.sosialekommuner.feedback.result;

import java.util.List;
import java.util.Objects;
import no.sosialekommuner.feedback.request.FeedbackRequest;
import no.sosialekommuner.text.Markdown;
import org.springframework.stereotype.Component;

/** Reads what a round has come to. Whether the viewer may is asked before. */
@Component
public class RoundReading {

    private final Opinions opinions;
    private final RemarkLog log;
    private final Markdown markdown;

    RoundReading(Opinions opinions, RemarkLog log, Markdown markdown) {
        this.opinions = opinions;
        this.log = log;
        this.markdown = markdown;
    }

    /** @param after the last remark of the page before, or 0 */
    public RoundView of(FeedbackRequest request, long after) {
        Score score = opinions.of(List.of(request)).get(request.id());
        return view(request, Objects.requireNonNull(score), after);
    }

    RoundView view(FeedbackRequest request, Score score, long after) {
        List<LoggedRemark> found = log.of(request.id(), after);
        boolean more = found.size() > RemarkLog.SIZE;
        List<LoggedRemark> remarks = more ? found.subList(0, RemarkLog.SIZE) : found;
        return new RoundView(
                request, score, remarks, more ? String.valueOf(remarks.getLast().id()) : null);
    }

    /** What the asker has written. */
    public String html(String words) {
        return words.isBlank() ? "" : markdown.html(words);
    }
}
