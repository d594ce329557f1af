package no.sosialekommuner.member;

/** A member, as the database knows it. Outside, members are known by their handle. */
public record MemberId(long value) {

    /** @throws NumberFormatException when the text is no number */
    public static MemberId of(String text) {
        return new MemberId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
