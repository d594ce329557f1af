package no.sosialekommuner.reading.list;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.database.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of the counties, municipalities and members that a list can be cut to. */
@Repository
class Places {

    private final JdbcClient db;

    /** Counties change once in some years: whoever looks an hour after sees the new ones. */
    private final Remembered<String, Map<String, String>> counties = Remembered.known(Duration.ofHours(1), _ -> load());

    Places(JdbcClient db) {
        this.db = db;
    }

    /** Names by number, in the order of the names. */
    Map<String, String> counties() {
        return counties.get("");
    }

    Optional<String> organisation(String number) {
        return db.sql("select o.name from organisation.body o where o.number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    Optional<String> member(String handle) {
        return db.sql("select p.name from member.profile p where p.handle = ?")
                .param(handle)
                .query(String.class)
                .optional();
    }

    private Map<String, String> load() {
        Map<String, String> names = new LinkedHashMap<>();
        db.sql("""
                        select o.county_number, min(o.county_name) as name
                          from organisation.body o
                         where o.kind = 'MUNICIPALITY' and o.county_number is not null
                         group by o.county_number
                         order by min(o.county_name) collate "nb-x-icu"
                        """).query(rs -> {
            names.put(rs.getString("county_number"), rs.getString("name"));
        });
        return names;
    }
}
