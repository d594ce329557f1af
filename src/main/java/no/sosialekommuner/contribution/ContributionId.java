package no.sosialekommuner.contribution;

/** The number in {@code /bidrag/7}. */
public record ContributionId(long value) {

    /** @throws NumberFormatException when the text is no number */
    public static ContributionId of(String text) {
        return new ContributionId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
