package no.sosialekommuner.editorial;

import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What a week is about.
 *
 * @param tag what it is about, named in the reader's language, or null
 * @param title the name of the tag, where editors gave it no other
 * @param ownTitle the title that editors gave it; empty for none
 * @param introduction Markdown
 * @param question what editors want to be discussed; empty for nothing
 * @param contributions chosen by editors, in their order, whoever may read them
 * @param cancelled whether it will not be, or is no longer, shown
 */
public record Theme(
        long id,
        Week week,
        @Nullable Tag tag,
        String title,
        String ownTitle,
        String introduction,
        String html,
        String question,
        List<ContributionId> contributions,
        boolean cancelled,
        int version) {

    public Theme {
        contributions = List.copyOf(contributions);
    }

    public String address() {
        return "/ukens-tema/" + week;
    }

    /** Where editors tend it. */
    public String desk() {
        return "/redaksjon/uker/" + id;
    }
}
