package no.sosialekommuner.editorial.faq;

import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.editorial.ShippedFaq;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.taxonomy.TagId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries as they are taken in. Nobody is told: the search index is rebuilt afterwards. */
@Component
public class FaqIntake {

    private final FaqSources sources;
    private final FaqRows rows;
    private final FaqShipment shipment;

    FaqIntake(FaqSources sources, FaqRows rows, FaqShipment shipment) {
        this.sources = sources;
        this.rows = rows;
        this.shipment = shipment;
    }

    /** Only of a question with an accepted answer, that is no entry yet. */
    public void take(ContributionId question, @Nullable String title, @Nullable String answer, MemberId by) {
        Optional<FaqSource> source = sources.find(question);
        FaqId id = source.map(it -> rows.add(question, it, by)).orElse(null);
        if (id != null && answer != null) {
            List<Long> tags = source.orElseThrow().tags();
            String asked = title == null ? source.orElseThrow().title() : title;
            rows.revise(id, new FaqForm(asked, answer, List.of(), FaqTranslation.NONE, 2), tags);
        }
    }

    /** What comes with the product, where there is no entry yet and never was; how many were taken in. */
    public int ship(List<ShippedFaq> entries) {
        if (!shipment.isWanted()) {
            return 0;
        }
        for (ShippedFaq it : entries) {
            FaqTranslation nn = new FaqTranslation(it.titleNn(), it.answerNn());
            FaqId id = rows.add(new FaqForm(it.title(), it.answer(), List.of(), nn, 0), null);
            rows.tag(id, it.tags().stream().map(TagId::value).toList());
            shipment.remember(it.key(), id);
        }
        return entries.size();
    }
}
