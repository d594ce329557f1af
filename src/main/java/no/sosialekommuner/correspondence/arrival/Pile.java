package no.sosialekommuner.correspondence.arrival;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of mails, as administrators look through them. */
public enum Pile {
    /** It stands in the community, or waits for its writer. */
    TAKEN(Outcome.REPLIED, Outcome.ASKED, Outcome.KEPT),
    /** A person had sent it, and it could not be taken. */
    RETURNED(Outcome.REFUSED, Outcome.EMPTY, Outcome.UNADDRESSED, Outcome.UNKNOWN, Outcome.TOO_MANY),
    /** Mail of ours that did not arrive, or was not wanted. */
    BOUNCED(Outcome.BOUNCED, Outcome.COMPLAINED),
    /** No person has sent it. */
    MACHINE(Outcome.MACHINE),
    /** It could not be read, whatever was done with it then. */
    SET_ASIDE(Outcome.SET_ASIDE, Outcome.RETRIED, Outcome.DISMISSED);

    private final List<Outcome> outcomes;

    Pile(Outcome... outcomes) {
        this.outcomes = List.of(outcomes);
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /** As in text keys and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this code. */
    public static Optional<Pile> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
