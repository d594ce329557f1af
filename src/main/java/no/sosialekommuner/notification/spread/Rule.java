package no.sosialekommuner.notification.spread;

import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.Reason;

/**
 * Who is told after what, and why.
 *
 * @param who in plain English, for the documentation
 * @param sql gives (event, member, what is followed or null) from {@code e}, the events
 */
public record Rule(Reason reason, Set<Happening> after, String who, String sql) {

    static Rule of(Reason reason, String who, String sql, Happening... after) {
        return new Rule(reason, Set.of(after), who, sql);
    }

    /** The rows of this rule, each with its reason and how strong that is. */
    String candidates() {
        String kinds = after.stream().map(it -> "'" + it.name() + "'").sorted().collect(Collectors.joining(", "));
        return """
                select x.event_id, x.member_id, '%1$s' as reason, %2$d as strength, x.subject_id
                  from (with e as (select o.* from e o where o.kind in (%4$s))
                        %3$s) as x(event_id, member_id, subject_id)
                """.formatted(reason.name(), reason.ordinal(), sql.strip(), kinds);
    }
}
