package no.sosialekommuner.editorial.faq;

import java.util.List;
import no.sosialekommuner.contribution.ReplyId;

/**
 * A question with its accepted answer, as they stand now.
 *
 * @param answer Markdown, the whole of it
 * @param tags numbers of the question's tags
 */
record FaqSource(ReplyId reply, String title, String answer, List<Long> tags) {

    private static final int SHORT = 1_200;

    /** Its first paragraphs, as many as make a short answer; the rest is read in the thread. */
    String shortAnswer() {
        if (answer.length() <= SHORT) {
            return answer.strip();
        }
        StringBuilder kept = new StringBuilder();
        for (String paragraph : answer.strip().split("\\R\\s*\\R")) {
            if (!kept.isEmpty() && kept.length() + paragraph.length() > SHORT) {
                break;
            }
            kept.append(kept.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        return kept.length() <= FaqForm.ANSWER ? kept.toString() : kept.substring(0, FaqForm.ANSWER - 1) + "…";
    }
}
