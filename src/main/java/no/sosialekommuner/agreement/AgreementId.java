package no.sosialekommuner.agreement;

/** The number in {@code /redaksjon/avtaler/7}. */
public record AgreementId(long value) {

    /** @throws NumberFormatException when the text is no number */
    public static AgreementId of(String text) {
        return new AgreementId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
