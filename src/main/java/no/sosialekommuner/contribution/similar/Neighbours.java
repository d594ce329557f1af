package no.sosialekommuner.contribution.similar;

import java.util.List;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands near a contribution: by its tags, and by where its author works. */
@Repository
class Neighbours {

    private static final int MOST = 5;

    private final JdbcClient db;
    private final Cards cards;

    Neighbours(JdbcClient db, Cards cards) {
        this.db = db;
        this.cards = cards;
    }

    /** Those that share most tags with it, of each tag's newest two hundred: an answer in time, whatever the tag. */
    List<Neighbour> byTags(Contribution contribution, Viewer viewer) {
        return db.sql("""
                        with near as (
                          select n.contribution_id, count(*) as shared
                            from contribution.tagging t
                           cross join lateral (
                                  select o.contribution_id from contribution.tagging o
                                   where o.tag_id = t.tag_id and o.contribution_id <> t.contribution_id
                                     and o.published_at is not null
                                   order by o.published_at desc, o.contribution_id desc
                                   limit 200) n
                           where t.contribution_id = :id
                           group by n.contribution_id)
                        select c.id, c.kind, c.title, c.reply_count
                          from near n
                          join contribution.contribution c on c.id = n.contribution_id and c.state = 'PUBLISHED'
                          join space.reader r on r.space_id = c.space_id and r.member_id = :viewer
                         order by n.shared desc, c.published_at desc, c.id desc
                         limit :most
                        """)
                .param("id", contribution.id().value())
                .param("viewer", viewer.id().value())
                .param("most", MOST)
                .query((rs, _) -> new Neighbour(
                        new ContributionId(rs.getLong("id")),
                        Kind.valueOf(rs.getString("kind")),
                        rs.getString("title"),
                        rs.getInt("reply_count")))
                .list();
    }

    /** The newest by those who work where the author works. */
    List<Neighbour> byOrganisation(Contribution contribution, String organisation, Viewer viewer) {
        return cards.find(CardFilter.all().from(organisation).page(null, MOST + 1), viewer).items().stream()
                .filter(card -> !card.id().equals(contribution.id()))
                .limit(MOST)
                .map(card -> new Neighbour(card.id(), card.kind(), card.title(), card.replies()))
                .toList();
    }

    /** Number and name of the organisation that the author works for. */
    Organisation organisation(Contribution contribution) {
        return db.sql("select p.organisation_number, p.organisation_name from member.profile p where p.id = ?")
                .param(contribution.author().value())
                .query((rs, _) ->
                        new Organisation(rs.getString("organisation_number"), rs.getString("organisation_name")))
                .single();
    }

    record Organisation(String number, String name) {}
}
