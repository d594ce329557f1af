package no.sosialekommuner.taxonomy.edit;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.taxonomy.Folded;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Editors add facets, change their names, put them in order, retire them and bring them back. */
@Repository
public class FacetEditing {

    private final JdbcClient db;
    private final Journal journal;
    private final TagSheets sheets;

    FacetEditing(JdbcClient db, Journal journal, TagSheets sheets) {
        this.db = db;
        this.journal = journal;
        this.sheets = sheets;
    }

    /**
     * The new facet comes last.
     *
     * @return its slug, made of its name
     * @throws Invalid on {@code nameNb} when there is such a facet
     */
    @Transactional
    public String add(Words name, long editor) {
        String slug = Folded.slug(name.nb());
        journal.keep(ChangeKind.FACET_ADDED, editor, name.nb(), () -> insert(slug, name));
        return slug;
    }

    /** Adds a facet of this slug, as an import brings it. */
    void insert(String slug, Words name) {
        if (slug.isEmpty() || sheets.facets().stream().anyMatch(it -> it.slug().equals(slug))) {
            throw new Invalid("nameNb", "taxonomy.fault.facet.taken");
        }
        Words said = name.filled();
        db.sql("""
                        insert into taxonomy.facet (slug, name_nb, name_nn, name_en, position)
                        select ?, ?, ?, ?, coalesce(max(f.position), 0) + 1 from taxonomy.facet f
                        """).params(slug, said.nb(), said.nn(), said.en()).update();
    }

    /** @throws Conflict when somebody else was first */
    @Transactional
    public void rename(String slug, int version, Words name, long editor) {
        journal.keep(ChangeKind.FACET_CHANGED, editor, name.nb(), () -> {
            FacetSheet now = sheets.requireFacet(slug);
            if (now.version() != version) {
                throw Conflict.withVersion(now.version());
            }
            Words said = name.filled();
            db.sql("update taxonomy.facet set name_nb = ?, name_nn = ?, name_en = ? where slug = ?")
                    .params(said.nb(), said.nn(), said.en(), slug)
                    .update();
        });
    }

    /** Its tags stay on what has them; none of them is offered any more. */
    @Transactional
    public void retire(String slug, long editor) {
        stand(slug, ChangeKind.FACET_RETIRED, "coalesce(retired_at, now())", editor);
    }

    @Transactional
    public void revive(String slug, long editor) {
        stand(slug, ChangeKind.FACET_REVIVED, "null", editor);
    }

    /** One place up or down among all facets. */
    @Transactional
    public void place(String slug, boolean up, long editor) {
        FacetSheet facet = sheets.requireFacet(slug);
        journal.keep(ChangeKind.ORDERED, editor, facet.name().nb(), () -> {
            List<FacetSheet> all = new ArrayList<>(sheets.facets());
            int at = all.stream().map(FacetSheet::slug).toList().indexOf(slug);
            int to = up ? at - 1 : at + 1;
            if (to < 0 || to >= all.size()) {
                return;
            }
            all.add(to, all.remove(at));
            for (int place = 0; place < all.size(); place++) {
                db.sql("update taxonomy.facet set position = ? where id = ?")
                        .params(place + 1, all.get(place).id())
                        .update();
            }
        });
    }

    private void stand(String slug, ChangeKind kind, String value, long editor) {
        FacetSheet facet = sheets.requireFacet(slug);
        journal.keep(
                kind,
                editor,
                facet.name().nb(),
                () -> db.sql("update taxonomy.facet set retired_at = " + value + " where slug = ?")
                        .param(slug)
                        .update());
    }
}
