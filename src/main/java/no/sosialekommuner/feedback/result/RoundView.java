package no.sosialekommuner.feedback.result;

import java.util.List;
import no.sosialekommuner.feedback.request.FeedbackRequest;
import org.jspecify.annotations.Nullable;

/**
 * A round as its result is shown.
 *
 * @param remarks a page of the log
 * @param next the last remark on it, where there are more; else null
 */
public record RoundView(
        FeedbackRequest request,
        Score score,
        List<LoggedRemark> remarks,
        @Nullable String next) {

    public RoundView {
        remarks = List.copyOf(remarks);
    }
}
