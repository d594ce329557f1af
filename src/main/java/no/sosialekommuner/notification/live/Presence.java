package no.sosialekommuner.notification.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has a page of ours before the eyes: they need no mail at once. Said anew every half minute for all who look here; a node
 * that dies says nothing more, and after a minute nobody looks there.
 */
@Component
class Presence extends Rounds {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LASTS = Duration.ofSeconds(75);

    private final JdbcClient db;
    private final Streams streams;
    private final Clock clock;
    private final Cache<MemberId, Boolean> said =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(20_000).build();

    Presence(JdbcClient db, Streams streams, Clock clock) {
        super("presence", PAUSE, PAUSE);
        this.db = db;
        this.streams = streams;
        this.clock = clock;
    }

    /** The member has opened a page; going from page to page says it no more often than the rounds do. */
    void looks(MemberId member) {
        if (said.getIfPresent(member) == null) {
            said.put(member, true);
            look(new Long[] {member.value()});
        }
    }

    @Override
    protected void round() {
        Long[] members = streams.members();
        if (members.length > 0) {
            look(members);
        }
    }

    private void look(Long[] members) {
        db.sql("""
                        insert into notification.presence (member_id, until)
                        select p.id, cast(:until as timestamptz)
                          from unnest(cast(:members as bigint[])) as m(id)
                          join member.profile p on p.id = m.id
                         order by p.id
                        on conflict (member_id) do update set until = excluded.until
                        """)
                .param("until", clock.instant().plus(LASTS).toString())
                .param("members", members)
                .update();
    }
}
