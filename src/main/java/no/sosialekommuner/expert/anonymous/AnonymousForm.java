package no.sosialekommuner.expert.anonymous;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What an expert writes.
 *
 * @param base the version that it was begun from, or 0
 * @param send whether the asker is to read it now
 * @param sure the mark of what may tell, as the expert has looked at it and lets it stand
 */
public record AnonymousForm(
        @NotBlank(message = "expert.anonymous.title.missing") @Size(max = 200, message = "expert.anonymous.title.long")
        String title,

        @NotBlank(message = "expert.anonymous.text.missing")
        @Size(max = 100_000, message = "expert.anonymous.text.long")
        String text,

        @NotBlank(message = "expert.anonymous.answer.missing")
        @Size(max = 100_000, message = "expert.anonymous.text.long")
        String answer,

        int base,
        @Nullable String send,
        @Nullable String sure) {

    public AnonymousForm {
        title = title == null ? "" : title;
        text = text == null ? "" : text;
        answer = answer == null ? "" : answer;
    }

    static AnonymousForm of(@Nullable AnonymousVersion version) {
        return version == null
                ? new AnonymousForm("", "", "", 0, null, null)
                : new AnonymousForm(version.title(), version.text(), version.answer(), version.version(), null, null);
    }

    /** The same words, upon what somebody else has written meanwhile. */
    AnonymousForm upon(int version) {
        return new AnonymousForm(title, text, answer, version, null, null);
    }

    String line() {
        return PlainText.line(title);
    }

    String whole() {
        return title + "\n" + text + "\n" + answer;
    }

    boolean isSent() {
        return send != null;
    }

    /** Whether what may tell was looked at: all of it, and nothing written since. */
    public boolean isSureOf(List<Giveaway> giveaways) {
        return Giveaway.mark(giveaways).equals(sure);
    }
}
