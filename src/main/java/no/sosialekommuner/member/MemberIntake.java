package no.sosialekommuner.member;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes members in from elsewhere, a batch at a time; they are known by their e-mail address. */
@Repository
public class MemberIntake {

    private final JdbcClient db;
    private final JsonMapper json;

    MemberIntake(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * Adds those who are not there yet. Nobody who is there is changed.
     *
     * @return addresses of those who were added now
     * @throws org.springframework.dao.DataIntegrityViolationException when a handle is somebody else's
     */
    @Transactional
    public Set<String> take(List<IncomingMember> batch) {
        String rows =
                json.writeValueAsString(batch.stream().map(MemberIntake::row).toList());
        Set<String> added =
                Set.copyOf(db.sql("""
                        insert into member.member
                               (handle, email, name, title, organisation_id, speaks_as, language, about, created_at,
                                welcomed_at, deactivated_at)
                        select i.handle, i.email, i.name, i.title, i.organisation, i.speaks, i.language, i.about, i.joined,
                               i.joined, i.left
                          from json_to_recordset(?::json) as i(
                               handle text, email text, name text, title text, organisation bigint, speaks text,
                               language text, about text, joined timestamptz, "left" timestamptz)
                        on conflict (email) do nothing
                        returning email
                        """).param(rows).query(String.class).list());
        String fresh = json.writeValueAsString(batch.stream()
                .filter(it -> added.contains(it.email()))
                .map(MemberIntake::row)
                .toList());
        give(fresh);
        return added;
    }

    private void give(String rows) {
        db.sql("""
                        insert into member.role (member_id, role)
                        select m.id, r.role
                          from json_to_recordset(?::json) as i(email text, roles text[])
                          join member.member m on m.email = i.email, unnest(i.roles) as r(role)
                        """).param(rows).update();
        db.sql("""
                        insert into member.member_tag (member_id, tag_id)
                        select distinct m.id, k.tag_id
                          from json_to_recordset(?::json) as i(email text, tags text[])
                          join member.member m on m.email = i.email
                          join taxonomy.known k on k.slug = any(i.tags)
                        """).param(rows).update();
    }

    /** The members of these addresses, active or not; an address that nobody has is left out. */
    public Map<String, MemberId> byEmail(Collection<String> emails) {
        return db
                .sql("select m.email, m.id from member.member m where m.email = any(?)")
                .param(emails.toArray(String[]::new))
                .query((rs, _) -> Map.entry(rs.getString("email"), new MemberId(rs.getLong("id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The member of this address, whatever its letters' case, who has not been deactivated. */
    public Optional<MemberId> findActive(String email) {
        return db.sql("select m.id from member.member m where m.email = ? and m.deactivated_at is null")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .optional()
                .map(MemberId::new);
    }

    private static Row row(IncomingMember it) {
        return new Row(
                it.handle(),
                it.email(),
                it.name(),
                it.title(),
                it.organisation().value(),
                it.speaksAs().name(),
                it.language().name(),
                it.about(),
                it.joinedAt(),
                it.active() ? null : it.joinedAt(),
                it.roles().stream().map(Role::name).toList(),
                it.tags());
    }

    private record Row(
            String handle,
            String email,
            String name,
            String title,
            long organisation,
            String speaks,
            String language,
            String about,
            Instant joined,
            @Nullable Instant left,
            List<String> roles,
            List<String> tags) {}
}
