package no.sosialekommuner.contribution.poll;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A poll as lines of text, so that two versions of it can be compared like any text. */
@Component
public class PollText {

    private final Texts texts;

    PollText(Texts texts) {
        this.texts = texts;
    }

    /** Empty where there is none. */
    public String of(@Nullable PollVersion poll, Language language) {
        if (poll == null) {
            return "";
        }
        String lines = of(poll.form(), language);
        return poll.closedAt() == null ? lines : lines + "\n" + texts.text(language, "contribution.poll.closed");
    }

    /** Empty where there is none. */
    public String of(PollForm poll, Language language) {
        if (poll.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(poll.question());
        poll.written().forEach(choice -> lines.add("– " + choice));
        int most = Integer.parseInt(poll.most());
        String rule = most == 1 ? "one" : most == PollTerms.MOST_CHOICES ? "any" : "most";
        lines.add(texts.text(language, "contribution.poll.form." + rule, most));
        lines.add(texts.text(language, "contribution.poll.form." + poll.voters()));
        String results = Shown.valueOf(poll.results()).code();
        lines.add(texts.text(language, "contribution.poll.form.results") + ": "
                + texts.text(language, "contribution.poll.form.results." + results));
        if (!poll.closes().isEmpty()) {
            lines.add(texts.text(language, "contribution.poll.form.closes") + ": "
                    + poll.closes().replace('T', ' '));
        }
        return String.join("\n", lines);
    }
}
