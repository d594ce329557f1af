package no.sosialekommuner.member;

import org.jspecify.annotations.Nullable;

/**
 * Which members a list shows; always by name.
 *
 * @param words part of a name, title or organisation's name
 * @param organisation number
 * @param tag slug of a subject area or an experience
 * @param active false for those who were deactivated
 * @param cursor where the page before ended, or null for the first page
 * @param limit 1 to 100
 */
public record ProfileFilter(
        @Nullable String words,
        @Nullable String organisation,
        @Nullable String tag,
        @Nullable Role role,
        boolean active,
        @Nullable String cursor,
        int limit) {

    public ProfileFilter {
        words = blankToNull(words);
        organisation = blankToNull(organisation);
        tag = blankToNull(tag);
        cursor = blankToNull(cursor);
        limit = Math.clamp(limit, 1, 100);
    }

    /** Every active member, thirty at a time. */
    public static ProfileFilter all() {
        return new ProfileFilter(null, null, null, null, true, null, 30);
    }

    public ProfileFilter named(@Nullable String part) {
        return new ProfileFilter(part, organisation, tag, role, active, cursor, limit);
    }

    public ProfileFilter from(@Nullable String organisationNumber) {
        return new ProfileFilter(words, organisationNumber, tag, role, active, cursor, limit);
    }

    public ProfileFilter tagged(@Nullable String slug) {
        return new ProfileFilter(words, organisation, slug, role, active, cursor, limit);
    }

    public ProfileFilter with(@Nullable Role wanted) {
        return new ProfileFilter(words, organisation, tag, wanted, active, cursor, limit);
    }

    public ProfileFilter deactivated() {
        return new ProfileFilter(words, organisation, tag, role, false, cursor, limit);
    }

    public ProfileFilter after(@Nullable String next) {
        return new ProfileFilter(words, organisation, tag, role, active, next, limit);
    }

    public boolean narrows() {
        return words != null || organisation != null || tag != null || role != null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
