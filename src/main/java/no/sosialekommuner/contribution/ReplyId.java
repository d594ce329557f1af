package no.sosialekommuner.contribution;

/** A reply's number, as in {@code #svar-7}. */
public record ReplyId(long value) {

    /** @throws NumberFormatException when the text is no number */
    public static ReplyId of(String text) {
        return new ReplyId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
