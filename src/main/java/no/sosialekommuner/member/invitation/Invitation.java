package no.sosialekommuner.member.invitation;

import java.time.Instant;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import org.jspecify.annotations.Nullable;

/**
 * The right of one address to become a member's.
 *
 * @param invitedBy name, or null when the inviter is unknown
 */
public record Invitation(
        String email,
        String organisation,
        Role role,
        SpeaksAs speaksAs,
        @Nullable String invitedBy,
        Instant invitedAt) {}
