package no.sosialekommuner.strategy.overview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Another name for a plan. */
record TitleForm(
        @NotBlank(message = "strategy.new.title.missing") @Size(max = 200, message = "strategy.new.title.long")
        String title) {

    TitleForm(@Nullable String title) {
        this.title = title == null ? "" : PlainText.line(title);
    }
}
