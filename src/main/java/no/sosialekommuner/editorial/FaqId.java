package no.sosialekommuner.editorial;

/** The number in {@code /ofte-spurt/7}. */
public record FaqId(long value) {

    /** @throws NumberFormatException when the text is no number */
    public static FaqId of(String text) {
        return new FaqId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
