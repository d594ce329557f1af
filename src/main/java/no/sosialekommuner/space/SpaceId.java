package no.sosialekommuner.space;

/** A space, as the database knows it. Outside, spaces are known by their slug. */
public record SpaceId(long value) {

    /** @throws NumberFormatException when the text is no number */
    public static SpaceId of(String text) {
        return new SpaceId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
