package no.sosialekommuner.member;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Everything that members may know of a member.
 *
 * @param email shown as contact on the member's page; in the API to administrators only
 * @param areas subject areas
 * @param experience what the member has been through
 */
public record Profile(
        Person person,
        String email,
        String phone,
        String about,
        Instant joinedAt,
        Set<Role> roles,
        List<Tag> areas,
        List<Tag> experience) {

    public Profile {
        roles = Set.copyOf(roles);
        areas = List.copyOf(areas);
        experience = List.copyOf(experience);
    }

    /** Roles beyond that of every member, in a fixed order. */
    public List<Role> tasks() {
        return roles.stream().filter(role -> role != Role.MEMBER).sorted().toList();
    }

    /** A tag with its name in the reader's language. */
    public record Tag(String slug, String name) {}
}
