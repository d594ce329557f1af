package no.sosialekommuner.freshness;

import java.time.Instant;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;

/**
 * Something that a member is asked about.
 *
 * @param owner whether the member wrote it
 * @param since from when on its words are held to be right
 * @param yes how many readers have said that it holds
 * @param doubts how many have said that it does not, or only in part
 * @param inFull whether letters may name it
 * @param confidential whether they may not even say where it lies
 */
public record WaitingReview(
        ContributionId id,
        String title,
        Kind kind,
        String spaceName,
        boolean owner,
        int round,
        Instant since,
        int yes,
        int doubts,
        boolean inFull,
        boolean confidential) {

    public String address() {
        return Addresses.of(id, title);
    }

    /** Where one answers. */
    public String asked() {
        return "/bidrag/" + id + "/holdbarhet";
    }
}
