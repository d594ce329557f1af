package no.sosialekommuner.member;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The members as members see each other; every member may see every other. */
@Repository
public class Profiles {

    private static final int MOST_SUGGESTIONS = 8;

    private static final String COLUMNS =
            Person.COLUMNS + """
            , m.email, m.phone, m.about, m.created_at,
              array(select r.role from member.role r where r.member_id = m.id) as roles,
            """ + tags("fagomrade", "areas") + ", " + tags("erfaring", "experience");

    private final JdbcClient db;

    Profiles(JdbcClient db) {
        this.db = db;
    }

    /** @throws NotFound when nobody has or had the handle */
    public Profile require(String handle, Language language) {
        return db.sql("""
                        select %s
                          from member.member m
                          join member.profile p on p.id = m.id
                         where m.handle = :handle
                        """.formatted(COLUMNS))
                .param("handle", handle)
                .param("language", language.name())
                .query(Profiles::profile)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws Invalid on {@code cursor} when it does not come from a page before */
    public Page find(ProfileFilter filter, Language language) {
        Map<String, Object> values = new HashMap<>();
        values.put("language", language.name());
        values.put("limit", filter.limit() + 1);
        String conditions = conditions(filter, values);
        if (filter.cursor() != null) {
            Cursor cursor = Cursor.of(filter.cursor());
            values.put("afterName", cursor.name());
            values.put("afterId", cursor.id());
            conditions += " and (m.name collate \"nb-x-icu\", m.id) > (:afterName, :afterId)";
        }
        List<Profile> found = new ArrayList<>(db.sql("""
                        select %s
                          from member.member m
                          join member.profile p on p.id = m.id
                         where %s
                         order by m.name collate "nb-x-icu", m.id
                         limit :limit
                        """.formatted(COLUMNS, conditions))
                .params(values)
                .query(Profiles::profile)
                .list());
        if (found.size() <= filter.limit()) {
            return new Page(found, null);
        }
        found.removeLast();
        return new Page(found, Cursor.after(found.getLast().person()).text());
    }

    public long count(ProfileFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String sql = """
                select count(*)
                  from member.member m
                  join member.profile p on p.id = m.id
                 where %s
                """.formatted(conditions(filter, values));
        return db.sql(sql).params(values).query(Long.class).single();
    }

    /** A few active members of whose names a word, or whose handle, begins like this. */
    public List<Person> beginning(String begun) {
        return db.sql("""
                        select %s
                          from member.profile p
                         where p.active
                           and (position(' ' || lower(:begun collate "nb-x-icu") in ' ' || lower(p.name collate "nb-x-icu")) > 0
                                or starts_with(p.handle, lower(:begun)))
                         order by p.name collate "nb-x-icu", p.id
                         limit :most
                        """.formatted(Person.COLUMNS))
                .param("begun", begun.strip())
                .param("most", MOST_SUGGESTIONS)
                .query((rs, _) -> Person.of(rs))
                .list();
    }

    private static String conditions(ProfileFilter filter, Map<String, Object> values) {
        StringBuilder sql =
                new StringBuilder(filter.active() ? "m.deactivated_at is null" : "m.deactivated_at is not null");
        where(sql, values, "words", filter.words(), """
                (position(lower(:words collate "nb-x-icu") in lower(m.name collate "nb-x-icu")) > 0
                 or position(lower(:words collate "nb-x-icu") in lower(m.title collate "nb-x-icu")) > 0
                 or position(lower(:words collate "nb-x-icu") in lower(p.organisation_name collate "nb-x-icu")) > 0)
                """);
        where(sql, values, "organisation", filter.organisation(), "p.organisation_number = :organisation");
        where(sql, values, "tag", filter.tag(), """
                m.id in (select t.member_id
                           from member.member_tag t
                           join taxonomy.known k on k.tag_id = t.tag_id
                          where k.slug = :tag)
                """);
        where(
                sql,
                values,
                "role",
                filter.role() == null ? null : filter.role().name(),
                "m.id in (select r.member_id from member.role r where r.role = :role)");
        return sql.toString();
    }

    private static void where(
            StringBuilder sql, Map<String, Object> values, String name, @Nullable String value, String condition) {
        if (value != null) {
            values.put(name, value);
            sql.append(" and ").append(condition);
        }
    }

    private static String tags(String facet, String column) {
        return """
                array(select l.slug || '|' || case :language when 'NN' then l.name_nn when 'EN' then l.name_en else l.name_nb end
                        from member.member_tag t
                        join taxonomy.label l on l.id = t.tag_id and l.facet_slug = '%s'
                       where t.member_id = m.id
                       order by l.id) as %s
                """.formatted(facet, column);
    }

    private static Profile profile(ResultSet rs, int number) throws SQLException {
        return new Profile(
                Person.of(rs),
                rs.getString("email"),
                rs.getString("phone"),
                rs.getString("about"),
                rs.getTimestamp("created_at").toInstant(),
                roles(rs.getArray("roles")),
                tags(rs.getArray("areas")),
                tags(rs.getArray("experience")));
    }

    private static Set<Role> roles(Array roles) throws SQLException {
        Set<Role> held = EnumSet.of(Role.MEMBER);
        Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).forEach(held::add);
        return held;
    }

    private static List<Profile.Tag> tags(Array tags) throws SQLException {
        String[] texts = (String[]) tags.getArray();
        return IntStream.range(0, texts.length)
                .mapToObj(at -> texts[at].split("\\|", 2))
                .map(parts -> new Profile.Tag(parts[0], parts[1]))
                .toList();
    }

    /**
     * A part of a list.
     *
     * @param next the cursor of the page after, or null on the last
     */
    public record Page(List<Profile> items, @Nullable String next) {}

    /** Where a page ended. */
    private record Cursor(String name, long id) {

        static Cursor after(Person last) {
            return new Cursor(last.name(), last.id().value());
        }

        static Cursor of(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("_", 2);
                return new Cursor(parts[1], Long.parseLong(parts[0]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                throw new Invalid("cursor", "web.fault.typeMismatch");
            }
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((id + "_" + name).getBytes(StandardCharsets.UTF_8));
        }
    }
}
