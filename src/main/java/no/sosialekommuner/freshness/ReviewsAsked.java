package no.sosialekommuner.freshness;

import java.util.List;
import no.sosialekommuner.member.MemberId;

/** These members have something new to answer. */
public record ReviewsAsked(List<MemberId> members) {

    public ReviewsAsked {
        members = List.copyOf(members);
    }
}
