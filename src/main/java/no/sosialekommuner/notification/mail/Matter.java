package no.sosialekommuner.notification.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.freshness.WaitingReview;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.Parcel;
import org.jspecify.annotations.Nullable;

/**
 * What letters are made of, looked up for many of them at once.
 *
 * @param written what each notice tells of that has words of its own, the oldest first
 * @param reviews what members are asked about, where a letter tells of that
 */
public record Matter(
        Map<ContributionId, Writings.Place> places,
        Map<Long, List<Writing>> written,
        MailThreads.Known threads,
        Map<MemberId, List<WaitingReview>> reviews) {

    /** Where it lies; null where it is about no contribution. */
    Writings.@Nullable Place place(Parcel.Item item) {
        return Optional.ofNullable(item.notice().contribution())
                .map(places::get)
                .orElse(null);
    }

    List<Writing> written(Parcel.Item item) {
        return written.getOrDefault(item.notice().id(), List.of());
    }
}
