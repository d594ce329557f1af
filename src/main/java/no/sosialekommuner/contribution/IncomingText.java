package no.sosialekommuner.contribution;

/** What every text must keep to before a whole batch is sent to the database and refused for one of them. */
final class IncomingText {

    private IncomingText() {}

    static void check(String text, int least, int most, String what) {
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            throw new IllegalArgumentException(
                    what + " of " + length + " characters; it may have " + least + " to " + most);
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " with a NUL character");
        }
    }
}
