package no.sosialekommuner.editorial.faq;

import java.util.Locale;

/** What has become of the question and the answer that an entry was made of. */
enum SourceState {
    /** They say what was taken over. */
    CURRENT,
    /** They say something else now, and an editor must decide. */
    CHANGED,
    /** No answer is accepted any longer. */
    UNACCEPTED,
    /** One of them is withdrawn: nobody sees the entry. */
    GONE;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
