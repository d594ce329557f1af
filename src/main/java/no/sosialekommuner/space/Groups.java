package no.sosialekommuner.space;

import java.util.stream.Stream;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.text.AddressWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The spaces that members make. Who may change them is asked of {@link Ownership} first. */
@Repository
public class Groups {

    private static final int SLUG = 50;
    private static final int MOST_NAMESAKES = 1_000;

    private final JdbcClient db;

    Groups(JdbcClient db) {
        this.db = db;
    }

    /**
     * Makes a group and lets its maker own it.
     *
     * @param name 2 to 100 characters
     * @param description at most 2 000 characters
     * @return the slug, made of the name; with a number when another has that already
     */
    @Transactional
    public String found(String name, String description, Admission admission, MemberId owner) {
        return slugs(name)
                .filter(slug -> isMade(slug, name, description, admission, owner))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No slug is left for " + name));
    }

    /** Those who have asked are let in when the group becomes open. */
    @Transactional
    public void change(SpaceId group, String name, String description, Admission admission) {
        db.sql("update space.space set name = ?, description = ?, admission = ? where id = ?")
                .params(name, description, admission.name(), group.value())
                .update();
        if (admission == Admission.OPEN) {
            db.sql("update space.membership set standing = 'MEMBER' where space_id = ? and standing = 'REQUESTED'")
                    .param(group.value())
                    .update();
        }
    }

    /** From now on it is only read. */
    public void archive(SpaceId group) {
        db.sql("update space.space set archived_at = now() where id = ? and archived_at is null")
                .param(group.value())
                .update();
    }

    public void reopen(SpaceId group) {
        db.sql("update space.space set archived_at = null where id = ?")
                .param(group.value())
                .update();
    }

    private boolean isMade(String slug, String name, String description, Admission admission, MemberId owner) {
        return db.sql("""
                        with made as (
                          insert into space.space (slug, kind, name, description, admission, created_by)
                          values (?, 'GROUP', ?, ?, ?, ?)
                          on conflict (slug) do nothing
                          returning id, created_by)
                        insert into space.membership (space_id, member_id, standing)
                        select id, created_by, 'OWNER' from made
                        """)
                        .params(slug, name, description, admission.name(), owner.value())
                        .update()
                == 1;
    }

    private static Stream<String> slugs(String name) {
        String words = AddressWords.of(name, SLUG);
        String first = isReserved(words) ? ("gruppe-" + words).replaceAll("-$", "") : words;
        return Stream.concat(
                Stream.of(first),
                Stream.iterate(2, it -> it <= MOST_NAMESAKES, it -> it + 1).map(it -> first + "-" + it));
    }

    /** What is too short for an address, or belongs to the spaces that are there by themselves or to our own pages. */
    private static boolean isReserved(String slug) {
        return slug.length() < 2 || slug.matches("ny|nettverk|(kommune|region|gruppe|fortrolig)-.*");
    }
}
