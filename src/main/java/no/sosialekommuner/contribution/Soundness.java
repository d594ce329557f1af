package no.sosialekommuner.contribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a contribution says still holds, as far as anybody has said.
 *
 * @param checkedAt when somebody last said that it does, or null
 * @param outdatedAt when somebody said that it may be out of date, or null
 * @param newer what to read instead, or null where there is nothing that the viewer may read
 * @param asking whether its readers are asked
 */
public record Soundness(
        @Nullable Instant checkedAt,
        @Nullable Instant outdatedAt,
        @Nullable Newer newer,
        boolean asking) {

    /** Nobody has said anything. */
    public static final Soundness NONE = new Soundness(null, null, null, false);

    Soundness with(@Nullable Newer instead) {
        return new Soundness(checkedAt, outdatedAt, instead, asking);
    }

    public boolean outdated() {
        return outdatedAt != null;
    }

    /** What to read instead. */
    public record Newer(ContributionId id, String title) {

        public String address() {
            return Addresses.of(id, title);
        }
    }
}
