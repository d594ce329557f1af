package no.sosialekommuner.freshness.desk;

import java.time.Instant;
import java.time.LocalDate;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that editors look after.
 *
 * @param since from when on its words are held to be right
 * @param outdatedAt when it was said to be out of date, or null
 * @param yes how many readers say that it holds
 * @param place where it stands in the list
 */
public record UpkeepRow(
        ContributionId id,
        Kind kind,
        String title,
        Person author,
        String spaceName,
        int readers,
        Instant since,
        @Nullable LocalDate dueOn,
        @Nullable Instant outdatedAt,
        int yes,
        int doubts,
        boolean asking,
        long place) {

    public String address() {
        return Addresses.of(id, title);
    }

    public String asked() {
        return "/bidrag/" + id + "/holdbarhet";
    }
}
