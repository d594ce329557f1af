package no.sosialekommuner.contribution;

import java.time.Instant;
import no.sosialekommuner.member.MemberId;

/** That a member liked something, and when. */
public record Liking(MemberId member, Instant at) {}
