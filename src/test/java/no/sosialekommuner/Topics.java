package no.sosialekommuner;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Language;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test's contributions are about: topics of its own, so that a list holds nothing else. */
@TestComponent
public class Topics {

    private final JdbcClient db;
    private final Taxonomy taxonomy;

    Topics(JdbcClient db, Taxonomy taxonomy) {
        this.db = db;
        this.taxonomy = taxonomy;
    }

    /** A topic with this slug, which is its name too. */
    public String named(String slug) {
        db.sql("""
                        insert into taxonomy.tag (facet_id, slug, name_nb, name_nn, name_en)
                        select f.id, :slug, :slug, :slug, :slug from taxonomy.facet f where f.slug = 'emne'
                        on conflict do nothing
                        """).param("slug", slug).update();
        return taxonomy.require(slug, Language.NB).slug();
    }

    /** Something that these have been through, with this slug, which is its name too. */
    public String experience(String slug, Viewer... experienced) {
        named(slug);
        db.sql(
                        "update taxonomy.tag set facet_id = (select id from taxonomy.facet where slug = 'erfaring') where slug = ?")
                .param(slug)
                .update();
        for (Viewer member : experienced) {
            db.sql(
                            "insert into member.member_tag (member_id, tag_id) select ?, t.id from taxonomy.tag t where t.slug = ?")
                    .params(member.id().value(), slug)
                    .update();
        }
        return slug;
    }

    /** Says that the contribution is about the topic. */
    public ContributionId tag(ContributionId contribution, String topic) {
        db.sql("""
                        insert into contribution.tagging (contribution_id, tag_id, published_at)
                        select c.id, t.id, c.published_at
                          from contribution.contribution c, taxonomy.tag t
                         where c.id = ? and t.slug = ?
                        """).params(contribution.value(), topic).update();
        return contribution;
    }
}
