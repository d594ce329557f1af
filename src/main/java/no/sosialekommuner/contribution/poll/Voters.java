package no.sosialekommuner.contribution.poll;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who chose what in a poll with names, a part at a time, in the order of their names. */
@Repository
class Voters {

    private final JdbcClient db;

    Voters(JdbcClient db) {
        this.db = db;
    }

    /**
     * Of a poll whose result the viewer is told; in an anonymous one there is nobody.
     *
     * @param cursor the {@code next} of the part before, or null for the first
     * @throws Invalid on {@code cursor} when it does not come from a part before
     */
    Part of(ContributionId poll, long choice, @Nullable String cursor, int limit) {
        List<Person> found = new ArrayList<>(db.sql("""
                        select %s
                          from contribution.poll_ballot b
                          join member.profile p on p.id = b.member_id
                         where b.contribution_id = :poll
                           and :choice = any (b.choices)
                           and (:after = 0 or (p.name, p.id) > (select a.name, a.id from member.profile a where a.id = :after))
                         order by p.name, p.id
                         limit :limit
                        """.formatted(Person.COLUMNS))
                .param("poll", poll.value())
                .param("choice", choice)
                .param("after", after(cursor))
                .param("limit", limit + 1)
                .query((rs, _) -> Person.of(rs))
                .list());
        if (found.size() <= limit) {
            return new Part(found, null);
        }
        found.removeLast();
        return new Part(found, found.getLast().id().toString());
    }

    /** How many of them are members still. */
    int known(ContributionId poll, long choice) {
        return db.sql("""
                        select count(*) from contribution.poll_ballot b
                         where b.contribution_id = ? and ? = any (b.choices) and b.member_id is not null
                        """).params(poll.value(), choice).query(Integer.class).single();
    }

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw new Invalid("cursor", "web.fault.typeMismatch");
        }
    }

    /** @param next the cursor of the part after, or null on the last */
    record Part(List<Person> people, @Nullable String next) {}
}
