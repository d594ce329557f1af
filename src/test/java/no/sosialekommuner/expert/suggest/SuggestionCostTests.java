package no.sosialekommuner.expert.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Topics;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In a full community with a busy topic, finding who may know costs no more than a list does. */
@CommunityTest
@Transactional
class SuggestionCostTests {

    private static final String TOPIC = "vet-travelt";

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient db;

    private Viewer anna;
    private ContributionId question = new ContributionId(0);

    @BeforeEach
    void aBusyTopic() {
        topics.named(TOPIC);
        anna = cast.newcomer("3107", "MEMBER");
        db.sql("""
                insert into member.member (handle, email, name, organisation_id)
                select 'travel-' || n, 'travel-' || n || '@demo.example', 'Prøve', o.id
                  from generate_series(1, 3000) n
                  join organisation.organisation o on o.number = case when n % 2 = 0 then '4001' else '4601' end
                """).update();
        db.sql("""
                insert into member.member_tag (member_id, tag_id)
                select m.id, t.id from member.member m, taxonomy.tag t
                 where m.handle like 'travel-%' and m.id % 2 = 0 and t.slug = ?
                """).param(TOPIC).update();
        db.sql("""
                with made as (
                  insert into contribution.contribution
                         (kind, space_id, author_id, title, body, html, html_version, excerpt, state, published_at)
                  select 'ARTICLE', s.id, m.id, 'Om ' || m.handle, 'Om', '<p>Om</p>', 1, 'Om', 'PUBLISHED', now()
                    from space.space s, member.member m
                   where s.slug = 'nettverk' and m.handle like 'travel-%'
                  returning id, published_at)
                insert into contribution.tagging (contribution_id, tag_id, published_at)
                select d.id, t.id, d.published_at from made d, taxonomy.tag t where t.slug = ?
                """).param(TOPIC).update();
        db.sql("""
                insert into contribution.contribution
                       (kind, space_id, author_id, title, body, html, html_version, excerpt, state, published_at)
                select 'ARTICLE', s.id, :anna, 'Om annet ' || n, 'Om', '<p>Om</p>', 1, 'Om', 'PUBLISHED', now()
                  from space.space s, generate_series(1, 20000) n
                 where s.slug = 'nettverk'
                """).param("anna", anna.id().value()).update();
        db.sql("""
                insert into contribution.reply (contribution_id, author_id, body, html, html_version, depth, path)
                select c.id, :anna, 'Nr. ' || n, '<p>Nr. ' || n || '</p>', 1, 0, lpad(n::text, 7, '0')
                  from contribution.contribution c, generate_series(1, 10000) n
                 where c.title = 'Om annet 1'
                """).param("anna", anna.id().value()).update();
        question = topics.tag(cast.published("QUESTION", anna, "nettverk", "Hvem vet noe om det travle?"), TOPIC);
        db.sql(
                        "analyze member.member, member.member_tag, contribution.contribution, contribution.tagging, contribution.reply")
                .update();
    }

    /** Some pages for each who may be it, all of which lie in memory; nothing that grows with what is written. */
    @Test
    void oneStatementLooksAtFewPages() {
        List<String> plan = db.sql("explain (analyze, buffers, costs off, timing off, summary off) " + Suggestions.SQL)
                .param("question", question.value())
                .param("viewer", anna.id().value())
                .param("handle", "")
                .param("day", "2026-12-02")
                .param("newest", Suggestions.NEWEST)
                .param("half", Suggestions.MOST / 2)
                .param("most", Suggestions.MOST)
                .query((rs, _) -> rs.getString(1))
                .list();

        String whole = String.join("\n", plan);
        assertThat(whole).doesNotContain("Seq Scan on contribution", "Seq Scan on tagging", "Seq Scan on reply");
        int pages = Integer.parseInt(whole.replaceFirst("(?s).*?Buffers: shared hit=(\\d+).*", "$1"));
        assertThat(pages).as(whole).isLessThan(12_000);
    }
}
