package no.sosialekommuner.space;

import org.jspecify.annotations.Nullable;

/**
 * A space as its page and the list of spaces show it to one viewer: one that may be read, or a group that may be asked
 * for.
 *
 * @param admission of a group; null for every other kind
 * @param readable whether the viewer reads what lies in it; of a group that one must ask for, only the name and the
 *     description are known to others
 * @param standing what the viewer is to the group; null where one neither belongs nor asked, and where belonging follows
 *     from where one works
 * @param organisation number of the organisation whose own space it is, or null
 * @param members how many belong to it; 0 when not readable
 * @param owners how many own it; 0 when it is no group
 * @param requests how many have asked to be let in; told to owners only, 0 to others
 */
public record SpaceCard(
        SpaceId id,
        String slug,
        String name,
        SpaceKind kind,
        String description,
        @Nullable Admission admission,
        boolean archived,
        boolean readable,
        boolean mayWrite,
        @Nullable Standing standing,
        @Nullable String organisation,
        int members,
        int owners,
        int requests) {

    public String address() {
        return "/arenaer/" + slug;
    }

    /** Whether one joins it and leaves it. */
    public boolean isGroup() {
        return admission != null;
    }

    /** Whether it is one in which an organisation asks a panel of experts in confidence. */
    public boolean isCounsel() {
        return kind == SpaceKind.COUNSEL;
    }

    public boolean isOwned() {
        return standing == Standing.OWNER;
    }

    /** Whether the group would be without an owner if the viewer left. */
    public boolean isLastOwner() {
        return isOwned() && owners == 1;
    }

    public boolean belongs() {
        return standing == Standing.MEMBER || standing == Standing.OWNER;
    }

    /** Key of the sentence that says who reads and who writes. */
    public String rule() {
        String kindOrAdmission = admission == null ? kind.code() : admission.code();
        return "space.rule." + (archived ? "archived." : "") + kindOrAdmission;
    }

    /** Key of the word for what it is. */
    public String label() {
        return "space.kind." + (admission == null ? kind.code() : admission.code());
    }
}
