package no.sosialekommuner.space;

/**
 * A space that the viewer who asked for it may read.
 *
 * @param mayWrite whether that viewer may write in it
 */
public record Space(SpaceId id, String slug, String name, SpaceKind kind, boolean mayWrite) {

    /** Whether something new may be written there, as {@link Spaces#requireWritable} says: in confidence one asks instead. */
    public boolean takesWriting() {
        return mayWrite && kind != SpaceKind.COUNSEL;
    }
}
