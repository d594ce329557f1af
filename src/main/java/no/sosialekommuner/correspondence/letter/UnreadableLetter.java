package no.sosialekommuner.correspondence.letter;

/** A mail that nobody can be expected to read: broken, endless, or put together to do harm. */
public class UnreadableLetter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why for administrators, in a few words */
    public UnreadableLetter(String why) {
        super(why, null, false, false);
    }
}
