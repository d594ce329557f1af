package no.sosialekommuner.member.profile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What members work with and what they have experienced: tags of two facets. */
@Repository
public class MemberTags {

    public static final String SUBJECT_AREAS = "fagomrade";
    public static final String EXPERIENCE = "erfaring";

    private static final Set<String> FACETS = Set.of(SUBJECT_AREAS, EXPERIENCE);

    private final JdbcClient db;
    private final Taxonomy taxonomy;

    MemberTags(JdbcClient db, Taxonomy taxonomy) {
        this.db = db;
        this.taxonomy = taxonomy;
    }

    /** The two facets with all that can be chosen, and what is retired only where it was chosen before. */
    public List<Facet> choices(Language language, Collection<String> chosen) {
        List<String> kept = taxonomy.current(chosen);
        return taxonomy.all(language).stream()
                .filter(facet -> FACETS.contains(facet.slug()))
                .map(facet -> facet.with(facet.tags().stream()
                        .filter(tag -> !tag.retired() || kept.contains(tag.slug()))
                        .toList()))
                .toList();
    }

    /** Slugs of what the member has chosen. */
    public List<String> of(MemberId member) {
        return db.sql("""
                        select l.slug
                          from member.member_tag t
                          join taxonomy.label l on l.id = t.tag_id
                         where t.member_id = ?
                         order by l.id
                        """)
                .param(member.value())
                .query((rs, _) -> rs.getString("slug"))
                .list();
    }

    /** Sets what the member has chosen; a slug that is in neither of the facets is left out. */
    @Transactional
    public void replace(MemberId member, Collection<String> slugs) {
        db.sql("delete from member.member_tag where member_id = ?")
                .param(member.value())
                .update();
        db.sql("""
                        insert into member.member_tag (member_id, tag_id)
                        select :member, l.id
                          from taxonomy.label l
                         where l.id in (select k.tag_id from taxonomy.known k where k.slug = any (:slugs))
                           and l.facet_slug = any (:facets)
                        """)
                .param("member", member.value())
                .param("slugs", slugs.toArray(String[]::new))
                .param("facets", FACETS.toArray(String[]::new))
                .update();
    }
}
