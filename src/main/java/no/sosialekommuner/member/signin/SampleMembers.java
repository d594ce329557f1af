package no.sosialekommuner.member.signin;

import java.util.List;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom one may be in the sample community, those that its documentation names first. */
@Repository
@ConditionalOnProperty("sk.site.demo")
public class SampleMembers {

    private static final int MOST = 60;

    private final JdbcClient db;

    SampleMembers(JdbcClient db) {
        this.db = db;
    }

    /** @param name part of a name, or nothing for all */
    Samples named(String name) {
        List<Sample> found = db.sql("""
                        select %s, array_position(array['admin', 'mona', 'eva', 'anna', 'bjorn'], p.handle) as place,
                               coalesce((select max(r.role) from member.role r
                                          where r.member_id = p.id and r.role <> 'MEMBER'), 'MEMBER') as role
                          from member.profile p
                         where p.active
                           and position(lower(:name collate "nb-x-icu") in lower(p.name collate "nb-x-icu")) > 0
                         order by place, p.name collate "nb-x-icu", p.id
                         limit :most
                        """.formatted(Person.COLUMNS))
                .param("name", name.strip())
                .param("most", MOST)
                .query((rs, _) -> new Sample(Person.of(rs), Role.valueOf(rs.getString("role")), rs.getInt("place") > 0))
                .list();
        return new Samples(name, found);
    }

    /**
     * @param role the one beyond that of every member, if there is one
     * @param named whether the documentation names the member
     */
    public record Sample(Person person, Role role, boolean named) {}

    /** @param name what was searched for */
    public record Samples(String name, List<Sample> found) {

        public List<Sample> named() {
            return found.stream().filter(Sample::named).toList();
        }

        /** Those with a task in the community. */
        public List<Sample> helpers() {
            return found.stream()
                    .filter(it -> !it.named() && it.role() != Role.MEMBER)
                    .toList();
        }

        public List<Sample> others() {
            return found.stream()
                    .filter(it -> !it.named() && it.role() == Role.MEMBER)
                    .toList();
        }
    }
}
