package no.sosialekommuner.search.find;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.sosialekommuner.database.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations that authors work for: the index has their ids, addresses their numbers, and those may change. */
@Repository
class Employers {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Remembered<String, Map<Long, String>> numbers = Remembered.known(KEPT, _ -> load());

    Employers(JdbcClient db) {
        this.db = db;
    }

    /** Its number in addresses; nothing for one that the index still has and the register has no longer. */
    String number(long id) {
        if (!numbers.get("").containsKey(id)) {
            numbers.forget("");
        }
        return numbers.get("").getOrDefault(id, "");
    }

    Optional<Long> id(String number) {
        return db.sql("select o.id from organisation.body o where o.number = ?")
                .param(number)
                .query(Long.class)
                .optional();
    }

    private Map<Long, String> load() {
        return db
                .sql("select o.id, o.number from organisation.body o")
                .query((rs, _) -> Map.entry(rs.getLong("id"), rs.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
