package no.sosialekommuner.taxonomy;

/** A tag, as the database knows it. Outside, tags are known by their slug. */
public record TagId(long value) {

    /** @throws NumberFormatException when the text is no number */
    public static TagId of(String text) {
        return new TagId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
