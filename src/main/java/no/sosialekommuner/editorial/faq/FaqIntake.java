package no.sosialekommuner.editorial.faq;

import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries as they are taken in. Nobody is told: the search index is rebuilt afterwards. */
@Component
public class FaqIntake {

    private final FaqSources sources;
    private final FaqRows rows;

    FaqIntake(FaqSources sources, FaqRows rows) {
        this.sources = sources;
        this.rows = rows;
    }

    /** Only of a question with an accepted answer, that is no entry yet. */
    public void take(ContributionId question, @Nullable String title, @Nullable String answer, MemberId by) {
        Optional<FaqSource> source = sources.find(question);
        FaqId id = source.map(it -> rows.add(question, it, by)).orElse(null);
        if (id != null && answer != null) {
            List<Long> tags = source.orElseThrow().tags();
            String asked = title == null ? source.orElseThrow().title() : title;
            rows.revise(id, new FaqForm(asked, answer, List.of(), 2), tags);
        }
    }
}
