package no.sosialekommuner.expert.confidential;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import no.sosialekommuner.member.Person;

/**
 * Who can be asked in confidence.
 *
 * @param number of the panel, or {@link #HOSTS}
 * @param due until when the answer would come, if it were asked for now
 * @param readers who will read the question
 */
public record ConfidentialDesk(long number, String name, Instant due, List<Person> readers) {

    /** Stands where a panel's number would. */
    static final long HOSTS = 0;

    private static final int NAMED = 12;

    public ConfidentialDesk {
        readers = List.copyOf(readers);
    }

    /** The first of them by name, with where they work. */
    public String names() {
        return readers.stream()
                .limit(NAMED)
                .map(it -> it.name() + " (" + it.organisationName() + ")")
                .collect(Collectors.joining(", "));
    }

    /** How many more there are than are named. */
    public int others() {
        return Math.max(0, readers.size() - NAMED);
    }
}
