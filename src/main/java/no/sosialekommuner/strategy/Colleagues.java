package no.sosialekommuner.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.space.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who may write in a space, and so the plans in it. */
@Repository
public class Colleagues {

    /** As many as a list that one chooses from can show. */
    private static final int MOST = 500;

    private final JdbcClient db;

    Colleagues(JdbcClient db) {
        this.db = db;
    }

    /** By name. */
    public List<Colleague> of(SpaceId space) {
        return db
                .sql("""
                        select %s
                          from space.reader r
                          join member.profile colleague on colleague.id = r.member_id
                         where r.space_id = ? and r.may_write
                         order by colleague.name collate "nb-x-icu", colleague.id
                         limit ?
                        """.formatted(Colleague.columns("colleague")))
                .params(space.value(), MOST)
                .query((rs, _) -> Colleague.in(rs, "colleague"))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** The one of this number, if that member may write there. */
    public Optional<Colleague> find(SpaceId space, MemberId member) {
        return db.sql("""
                        select %s
                          from space.reader r
                          join member.profile colleague on colleague.id = r.member_id
                         where r.space_id = ? and r.member_id = ? and r.may_write
                         limit 1
                        """.formatted(Colleague.columns("colleague")))
                .params(space.value(), member.value())
                .query((rs, _) -> Optional.ofNullable(Colleague.in(rs, "colleague")))
                .optional()
                .flatMap(it -> it);
    }
}
