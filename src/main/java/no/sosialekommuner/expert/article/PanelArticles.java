package no.sosialekommuner.expert.article;

import java.util.List;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest articles by the members of a panel, those that the viewer may read. */
@Repository
public class PanelArticles {

    private final JdbcClient db;
    private final Cards cards;

    PanelArticles(JdbcClient db, Cards cards) {
        this.db = db;
        this.cards = cards;
    }

    /** Each member's newest are looked up, so that it costs no more where much is written. */
    public List<Card> newest(PanelId panel, Viewer viewer, int limit) {
        List<ContributionId> found = db.sql("""
                        select a.id
                          from expert.panelist m
                         cross join lateral (select c.id, c.published_at
                                               from contribution.published c
                                              where c.author_id = m.member_id and c.kind = 'ARTICLE'
                                                and c.space_id in (select x.space_id from space.reader x where x.member_id = :viewer)
                                              order by c.published_at desc, c.id desc
                                              limit :limit) a
                         where m.panel_id = :panel
                         order by a.published_at desc, a.id desc
                         limit :limit
                        """)
                .param("panel", panel.value())
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((rs, _) -> new ContributionId(rs.getLong("id")))
                .list();
        return cards.of(found, viewer);
    }
}
