package no.sosialekommuner.expert.desk;

import no.sosialekommuner.expert.request.ExpertRequest;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * A request in a queue.
 *
 * @param panel name in the reader's language, or null for the hosts
 * @param holder name of who has taken it, or null
 * @param asked whether the reader is asked for an opinion on it
 */
public record QueueRow(
        ExpertRequest request,
        String title,
        Person asker,
        @Nullable String panel,
        @Nullable String holder,
        boolean mine,
        boolean asked) {

    public String address() {
        return request.address();
    }
}
