package no.sosialekommuner.taxonomy.edit;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.time.MonthDay;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes what a draft says into the row of its tag. */
@Repository
class TagRows {

    private final JdbcClient db;

    TagRows(JdbcClient db) {
        this.db = db;
    }

    /** The new tag comes last in its facet. */
    TagId insert(TagDraft draft) {
        return new TagId(said(db.sql("""
                        insert into taxonomy.tag
                               (facet_id, parent_id, slug, name_nb, name_nn, name_en, about_nb, about_nn, about_en,
                                synonyms_nb, synonyms_nn, synonyms_en, season_from, season_to, valid_from, valid_to,
                                retired_at, position)
                        select f.id, (select p.id from taxonomy.tag p where p.slug = :parent), :slug, :nb, :nn, :en,
                               :aboutNb, :aboutNn, :aboutEn, :synonymsNb, :synonymsNn, :synonymsEn, :seasonFrom, :seasonTo,
                               :from, :to, case when :retired then now() end,
                               (select coalesce(max(o.position), 0) + 1 from taxonomy.tag o where o.facet_id = f.id)
                          from taxonomy.facet f
                         where f.slug = :facet
                        returning id
                        """), draft).query(Long.class).single());
    }

    void update(TagId id, TagDraft draft) {
        said(db.sql("""
                        update taxonomy.tag t
                           set facet_id = (select f.id from taxonomy.facet f where f.slug = :facet),
                               parent_id = (select p.id from taxonomy.tag p where p.slug = :parent),
                               slug = :slug, name_nb = :nb, name_nn = :nn, name_en = :en,
                               about_nb = :aboutNb, about_nn = :aboutNn, about_en = :aboutEn,
                               synonyms_nb = :synonymsNb, synonyms_nn = :synonymsNn, synonyms_en = :synonymsEn,
                               season_from = :seasonFrom, season_to = :seasonTo, valid_from = :from, valid_to = :to,
                               retired_at = case when :retired then coalesce(t.retired_at, now()) end
                         where t.id = :id
                        """), draft).param("id", id.value()).update();
    }

    /** Everything below follows the tag into its facet. */
    void gather(TagId top) {
        db.sql("""
                        with recursive below(id, facet_id) as (
                          select t.id, t.facet_id from taxonomy.tag t where t.id = :top
                          union
                          select c.id, b.facet_id from below b join taxonomy.tag c on c.parent_id = b.id)
                        update taxonomy.tag t set facet_id = b.facet_id
                          from below b
                         where t.id = b.id and t.facet_id <> b.facet_id
                        """).param("top", top.value()).update();
    }

    /** How many levels there are where there are most. */
    int deepest() {
        return db.sql("""
                        with recursive level(id, depth) as (
                          select t.id, 1 from taxonomy.tag t where t.parent_id is null
                          union all
                          select c.id, l.depth + 1 from level l join taxonomy.tag c on c.parent_id = l.id)
                        select coalesce(max(l.depth), 0) from level l
                        """).query(Integer.class).single();
    }

    boolean isBelow(TagId tag, TagId top) {
        return db.sql("""
                        with recursive below(id) as (
                          select c.id from taxonomy.tag c where c.parent_id = :top
                          union
                          select c.id from below b join taxonomy.tag c on c.parent_id = b.id)
                        select exists (select 1 from below b where b.id = :tag)
                        """)
                .param("top", top.value())
                .param("tag", tag.value())
                .query(Boolean.class)
                .single();
    }

    private static StatementSpec said(StatementSpec sql, TagDraft draft) {
        Validity validity = draft.validity();
        return sql.param("slug", draft.slug())
                .param("facet", draft.facet())
                .param("parent", draft.parent())
                .param("nb", draft.name().nb())
                .param("nn", draft.name().nn())
                .param("en", draft.name().en())
                .param("aboutNb", draft.about().nb())
                .param("aboutNn", draft.about().nn())
                .param("aboutEn", draft.about().en())
                .param("synonymsNb", draft.synonyms().nb().toArray(String[]::new))
                .param("synonymsNn", draft.synonyms().nn().toArray(String[]::new))
                .param("synonymsEn", draft.synonyms().en().toArray(String[]::new))
                .param("seasonFrom", text(validity.seasonFrom()))
                .param("seasonTo", text(validity.seasonTo()))
                .param("from", date(validity.from()), Types.DATE)
                .param("to", date(validity.to()), Types.DATE)
                .param("retired", draft.retired());
    }

    private static @Nullable String text(@Nullable MonthDay day) {
        return day == null ? null : day.toString().substring(2);
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
