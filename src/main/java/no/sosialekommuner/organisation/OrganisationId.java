package no.sosialekommuner.organisation;

/** An organisation, as the database knows it. Outside, organisations are known by their number. */
public record OrganisationId(long value) {

    /** @throws NumberFormatException when the text is no number */
    public static OrganisationId of(String text) {
        return new OrganisationId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
