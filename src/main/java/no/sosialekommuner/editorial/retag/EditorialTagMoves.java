package no.sosialekommuner.editorial.retag;

import java.util.List;
import no.sosialekommuner.editorial.Highlights;
import no.sosialekommuner.editorial.Landings;
import no.sosialekommuner.editorial.Themes;
import no.sosialekommuner.taxonomy.ChangeUndone;
import no.sosialekommuner.taxonomy.TagsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries, themes, featured things and landing pages follow when tags become one; what was moved is remembered by the
 * number of the change, and goes back. It is done before contributions move: what was taken from a source must know the new
 * tag when the source has it.
 *
 * <p>Where the other tag has a landing page, or features the same contribution, the old rows stay with the old tag, where
 * nobody sees them until the change is undone.
 */
@Repository
class EditorialTagMoves {

    private static final List<String> MOVES = List.of("""
            with removed as (
              delete from editorial.faq_tag where tag_id = :from returning faq_id),
            added as (
              insert into editorial.faq_tag (faq_id, tag_id) select r.faq_id, :into from removed r
              on conflict do nothing
              returning faq_id)
            insert into editorial.tag_move (change_id, kind, thing_id, from_tag, into_tag, added)
            select :change, 'FAQ', r.faq_id, :from, :into, r.faq_id in (select a.faq_id from added a) from removed r
            """, """
            with old as (
              select f.id, not cast(:into as bigint) = any (f.taken_tags) as added
                from editorial.faq f
               where cast(:from as bigint) = any (f.taken_tags)),
            moved as (
              update editorial.faq f
                 set taken_tags = array(select distinct t from unnest(array_replace(f.taken_tags, :from, :into)) t order by t)
                from old o
               where f.id = o.id)
            insert into editorial.tag_move (change_id, kind, thing_id, from_tag, into_tag, added)
            select :change, 'TAKEN', o.id, :from, :into, o.added from old o
            """, """
            with moved as (update editorial.theme set tag_id = :into where tag_id = :from returning id)
            insert into editorial.tag_move (change_id, kind, thing_id, from_tag, into_tag, added)
            select :change, 'THEME', m.id, :from, :into, true from moved m
            """, """
            with moved as (
              update editorial.featured f set tag_id = :into
               where f.tag_id = :from
                 and not exists (select 1 from editorial.featured o
                                  where o.tag_id = :into and o.contribution_id = f.contribution_id)
              returning id)
            insert into editorial.tag_move (change_id, kind, thing_id, from_tag, into_tag, added)
            select :change, 'FEATURED', m.id, :from, :into, true from moved m
            """, """
            with moved as (
              update editorial.landing l set tag_id = :into
               where l.tag_id = :from
                 and not exists (select 1 from editorial.landing_revision r where r.tag_id = :into)
              returning tag_id),
            history as (
              update editorial.landing_revision r set tag_id = :into where r.tag_id = :from and exists (select 1 from moved))
            insert into editorial.tag_move (change_id, kind, thing_id, from_tag, into_tag, added)
            select :change, 'LANDING', m.tag_id, :from, :into, true from moved m
            """);

    private static final List<String> RETURNS = List.of("""
            with untouched as (
              select m.thing_id, m.from_tag, m.into_tag, m.added
                from editorial.tag_move m
                join editorial.faq_tag t on t.faq_id = m.thing_id and t.tag_id = m.into_tag
               where m.change_id = :change and m.kind = 'FAQ'),
            removed as (
              delete from editorial.faq_tag t using untouched u
               where u.added and t.faq_id = u.thing_id and t.tag_id = u.into_tag)
            insert into editorial.faq_tag (faq_id, tag_id) select u.thing_id, u.from_tag from untouched u
            on conflict do nothing
            """, """
            update editorial.faq f
               set taken_tags = array(
                     select distinct t
                       from unnest(case when m.added then array_remove(f.taken_tags, m.into_tag) else f.taken_tags end
                                   || m.from_tag) t
                      order by t)
              from editorial.tag_move m
             where m.change_id = :change and m.kind = 'TAKEN' and f.id = m.thing_id and m.into_tag = any (f.taken_tags)
            """, """
            update editorial.theme t set tag_id = m.from_tag from editorial.tag_move m
             where m.change_id = :change and m.kind = 'THEME' and t.id = m.thing_id and t.tag_id = m.into_tag
            """, """
            update editorial.featured f set tag_id = m.from_tag from editorial.tag_move m
             where m.change_id = :change and m.kind = 'FEATURED' and f.id = m.thing_id and f.tag_id = m.into_tag
            """, """
            with back as (
              update editorial.landing l set tag_id = m.from_tag from editorial.tag_move m
               where m.change_id = :change and m.kind = 'LANDING' and l.tag_id = m.into_tag
              returning m.from_tag, m.into_tag)
            update editorial.landing_revision r set tag_id = b.from_tag from back b where r.tag_id = b.into_tag
            """);

    private final JdbcClient db;
    private final Themes themes;
    private final Highlights highlights;
    private final Landings landings;

    EditorialTagMoves(JdbcClient db, Themes themes, Highlights highlights, Landings landings) {
        this.db = db;
        this.themes = themes;
        this.highlights = highlights;
        this.landings = landings;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void on(TagsMerged merged) {
        for (String move : MOVES) {
            db.sql(move)
                    .param("from", merged.from().value())
                    .param("into", merged.into().value())
                    .param("change", merged.change())
                    .update();
        }
        forget();
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void on(ChangeUndone undone) {
        for (String back : RETURNS) {
            db.sql(back).param("change", undone.change()).update();
        }
        forget();
    }

    private void forget() {
        themes.forget();
        highlights.forget();
        landings.forget();
    }
}
