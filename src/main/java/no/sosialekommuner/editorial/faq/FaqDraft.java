package no.sosialekommuner.editorial.faq;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An entry as editors tend it.
 *
 * @param question the contribution that it was made of, or null
 * @param nn the same in nynorsk, if it is said in that
 * @param shipped whether it came with the product
 * @param follows whether it takes its words from there
 * @param changedAt when something changed there that has not been looked at, or null
 * @param position where it stands in the list; two may have the same
 * @param removed whether editors have taken it out
 */
public record FaqDraft(
        FaqId id,
        @Nullable ContributionId question,
        String title,
        String answer,
        FaqTranslation nn,
        List<Tag> tags,
        boolean shipped,
        boolean follows,
        SourceState source,
        @Nullable Instant changedAt,
        int position,
        boolean removed,
        int helped,
        int unhelped,
        int version) {

    private static final String LIST = "/redaksjon/ofte-spurt";

    public String address() {
        return LIST + "/" + id;
    }

    /** The list of all, begun so that this one is on its page. */
    String inList() {
        return LIST + "?ved=" + id + "#sporsmal-" + id;
    }

    /** As in text keys. */
    public String state() {
        return removed ? "removed" : shipped ? "shipped" : question == null ? "own" : source.code();
    }

    /** Whether it is an editor's turn. */
    public boolean waits() {
        return !removed && question != null && source != SourceState.CURRENT;
    }

    public boolean shown() {
        return !removed && source != SourceState.GONE;
    }

    FaqForm form() {
        return new FaqForm(title, answer, tags.stream().map(Tag::slug).toList(), nn, version);
    }
}
