package no.sosialekommuner.strategy.start;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before a plan begins.
 *
 * @param key the form sent twice begins one plan
 * @param veileder key of the guide
 * @param language {@code nb} or {@code nn}
 * @param space slug
 */
public record PlanForm(
        @Nullable String key,
        String veileder,

        @NotBlank(message = "strategy.new.title.missing") @Size(max = 200, message = "strategy.new.title.long")
        String title,

        String language,
        String space) {

    public PlanForm {
        key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
        veileder = veileder == null ? "" : veileder;
        title = title == null ? "" : PlainText.line(title);
        language = language == null ? "" : language;
        space = space == null ? "" : space;
    }

    Language written() {
        return language.equals(Language.NN.code()) ? Language.NN : Language.NB;
    }

    PlanForm titled(String other) {
        return new PlanForm(key, veileder, other, language, space);
    }

    UUID formKey() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException _) {
            return UUID.nameUUIDFromBytes(String.valueOf(key).getBytes(StandardCharsets.UTF_8));
        }
    }
}
