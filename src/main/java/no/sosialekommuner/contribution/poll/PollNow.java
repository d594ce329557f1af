package no.sosialekommuner.contribution.poll;

/** A poll as it stands while somebody changes it. */
public record PollNow(PollTerms terms, int voters, boolean closed) {

    public PollForm form() {
        return PollForm.of(terms);
    }

    /** Whether somebody has voted, so that it asks what it asks. */
    public boolean fixed() {
        return voters > 0;
    }
}
