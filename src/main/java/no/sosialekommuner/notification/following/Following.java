package no.sosialekommuner.notification.following;

import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.notification.FollowSort;

/**
 * Something that a member follows, or wants to hear nothing of.
 *
 * @param key by which forms know it: slug of the tag, handle, number of the organisation, address of the list
 * @param name in the member's language
 * @param address where it is looked at
 * @param given whether it comes from the profile, and the member has not said anything else
 */
public record Following(FollowSort sort, String key, String name, String address, FollowLevel level, boolean given) {}
