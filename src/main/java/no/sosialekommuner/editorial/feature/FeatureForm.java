package no.sosialekommuner.editorial.feature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * How a contribution is featured.
 *
 * @param bidrag its address or number
 * @param sted {@code home}, {@code top}, or the slug of a topic after {@code emne:}
 * @param word what editors say about it, in bokmål
 * @param wordNn the same in nynorsk; empty where bokmål is shown
 * @param wordEn the same in English
 * @param from the first day
 * @param until the last day, or null for no end
 */
public record FeatureForm(
        @NotBlank(message = "editorial.feature.contribution.missing")
        String bidrag,

        @NotBlank String sted,

        @Size(max = 300, message = "editorial.feature.word.long")
        String word,

        @Size(max = 300, message = "editorial.feature.word.long")
        String wordNn,

        @Size(max = 300, message = "editorial.feature.word.long")
        String wordEn,

        @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until) {

    static final String TOPIC = "emne:";

    public FeatureForm {
        bidrag = bidrag == null ? "" : bidrag.strip();
        sted = sted == null ? "" : sted.strip();
        word = word == null ? "" : PlainText.line(word);
        wordNn = wordNn == null ? "" : PlainText.line(wordNn);
        wordEn = wordEn == null ? "" : PlainText.line(wordEn);
    }

    static FeatureForm of(Featured featured) {
        return new FeatureForm(
                featured.card().address(),
                featured.where(),
                featured.words().in(Language.NB),
                featured.words().in(Language.NN),
                featured.words().in(Language.EN),
                featured.from(),
                featured.until());
    }
}
