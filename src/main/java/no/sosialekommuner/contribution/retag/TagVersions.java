package no.sosialekommuner.contribution.retag;

import java.util.Collection;
import no.sosialekommuner.contribution.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of many contributions at once, whose tags an editor changes without touching their texts. */
@Repository
class TagVersions {

    private static final String PRESENT = """
            select c.id, c.version, %s, c.title, c.body,
                   array(select l.slug from contribution.tagging t join taxonomy.label l on l.id = t.tag_id
                          where t.contribution_id = c.id order by l.id),
                   c.state, %s
              from contribution.contribution c
             where c.id = any(:ids)
            """;

    private final JdbcClient db;

    TagVersions(JdbcClient db) {
        this.db = db;
    }

    /** Writes down how they are, where that has not been done, before their tags are changed. */
    void keepPresent(Collection<ContributionId> contributions) {
        db.sql("""
                        insert into contribution.revision
                               (contribution_id, version, editor_id, reason, title, body, tags, state, created_at)
                        """ + PRESENT.formatted("c.author_id, ''", "coalesce(c.published_at, c.created_at)")
                        + " on conflict (contribution_id, version) do nothing")
                .param("ids", ids(contributions))
                .update();
    }

    /** One version more of each, with the tags that it has now. */
    void add(Collection<ContributionId> contributions, long editor, String reason) {
        db.sql("update contribution.contribution set version = version + 1 where id = any(?)")
                .param(ids(contributions))
                .update();
        db.sql("""
                        insert into contribution.revision
                               (contribution_id, version, editor_id, reason, title, body, tags, state, created_at)
                        """ + PRESENT.formatted("cast(:editor as bigint), cast(:reason as text)", "now()"))
                .param("ids", ids(contributions))
                .param("editor", editor)
                .param("reason", reason)
                .update();
    }

    private static Long[] ids(Collection<ContributionId> contributions) {
        return contributions.stream().map(ContributionId::value).toArray(Long[]::new);
    }
}
