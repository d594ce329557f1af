package no.sosialekommuner.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/**
 * A round of feedback with its answers, brought along with its past.
 *
 * @param weights by the criterion's name, in their order
 * @param outcome what came of it; only what has come to its end has one
 */
public record IncomingFeedback(
        ContributionId contribution,
        MemberId asker,
        String question,
        boolean named,
        Map<String, Integer> weights,
        Instant askedAt,
        Instant closesAt,
        List<MemberId> asked,
        List<Answer> answers,
        String outcome) {

    /** @param scores in the order of the criteria; 0 where one does not know */
    public record Answer(MemberId by, List<Integer> scores, List<Remark> remarks) {}

    /**
     * @param quote words of the text, or the empty text
     * @param treatment TAKEN, PARTLY, NOT, or the empty text where the asker has not said
     */
    public record Remark(String quote, String body, String treatment, String why) {}
}
