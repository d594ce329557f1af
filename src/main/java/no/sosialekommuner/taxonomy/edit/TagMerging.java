package no.sosialekommuner.taxonomy.edit;

import java.util.List;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.TagsMerged;
import no.sosialekommuner.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Two tags that mean the same become one. */
@Repository
public class TagMerging {

    private final JdbcClient db;
    private final Journal journal;
    private final TagSheets sheets;
    private final TagRows rows;
    private final ApplicationEventPublisher events;

    TagMerging(JdbcClient db, Journal journal, TagSheets sheets, TagRows rows, ApplicationEventPublisher events) {
        this.db = db;
        this.journal = journal;
        this.sheets = sheets;
        this.rows = rows;
        this.events = events;
    }

    /**
     * The first goes into the second: what lies under it, its addresses and all that has it belong to the second from now
     * on; its names become synonyms there.
     *
     * @return the change's number
     * @throws Blocked when they are the same, or one was merged already
     */
    @Transactional
    public long merge(TagId from, TagId into, long editor) {
        TagSheet old = sheets.require(from);
        TagSheet target = sheets.require(into);
        if (from.equals(into) || old.mergedInto() != null || target.mergedInto() != null) {
            throw new Blocked("taxonomy.blocked.merged", old.content().name().nb());
        }
        String subject =
                old.content().name().nb() + " → " + target.content().name().nb();
        long change = journal.keep(ChangeKind.MERGED, editor, subject, () -> join(sheets.require(from), into))
                .orElseThrow(NotFound::new);
        events.publishEvent(new TagsMerged(change, from, into));
        return change;
    }

    private void join(TagSheet old, TagId into) {
        if (rows.isBelow(into, old.id())) {
            TagDraft up = sheets.require(into).content();
            rows.update(into, up.under(old.content().facet(), old.content().parent()));
            rows.gather(into);
        }
        TagDraft target = sheets.require(into).content();
        Synonyms words =
                target.synonyms().with(old.content().name(), old.content().synonyms());
        rows.update(into, target.called(words));
        db.sql("update taxonomy.tag set merged_into = ?, parent_id = null where id = ? or merged_into = ?")
                .params(into.value(), old.id().value(), old.id().value())
                .update();
        List<Long> children = db.sql("select c.id from taxonomy.tag c where c.parent_id = ?")
                .param(old.id().value())
                .query((rs, _) -> rs.getLong("id"))
                .list();
        db.sql("update taxonomy.tag set parent_id = ? where parent_id = ?")
                .params(into.value(), old.id().value())
                .update();
        if (!children.isEmpty()) {
            rows.gather(into);
        }
    }
}
