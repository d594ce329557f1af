package no.sosialekommuner.feedback.request;

/** How far a request has come; those who have left the community and not answered are not counted. */
public record Progress(int asked, int answered, int declined) {

    public int waiting() {
        return asked - answered - declined;
    }

    public int percent() {
        return asked == 0 ? 0 : 100 * answered / asked;
    }
}
