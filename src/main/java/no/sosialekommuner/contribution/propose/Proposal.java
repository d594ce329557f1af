package no.sosialekommuner.contribution.propose;

import java.time.Instant;
import java.util.Locale;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * A tag that a member has proposed.
 *
 * @param facet slug of the facet that was wished for, or null
 * @param title of the contribution it was proposed for; null where the one who looks may not read that
 * @param word what the editors say to it
 * @param tag slug of the tag that came of it, or null
 */
public record Proposal(
        long id,
        ContributionId contribution,
        @Nullable String title,
        Person by,
        String name,
        @Nullable String facet,
        String why,
        State state,
        String word,
        @Nullable String tag,
        Instant at) {

    public @Nullable String address() {
        return title == null ? null : Addresses.of(contribution, title);
    }

    /** What became of a proposal. */
    public enum State {
        WAITING,
        APPROVED,
        SYNONYM,
        DECLINED;

        /** As in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
