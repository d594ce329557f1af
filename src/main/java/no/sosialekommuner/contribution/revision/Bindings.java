package no.sosialekommuner.contribution.revision;

import java.util.Collection;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.attachment.Attachments;
import no.sosialekommuner.contribution.mention.Mentions;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.text.Rendered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on a contribution's text and changes with it: its tags, the members it names, the files it shows. */
@Component
public class Bindings {

    private final JdbcClient db;
    private final Mentions mentions;
    private final Attachments attachments;

    Bindings(JdbcClient db, Mentions mentions, Attachments attachments) {
        this.db = db;
        this.mentions = mentions;
        this.attachments = attachments;
    }

    /** @param writer who wrote the text as it now stands: only that member's own uploads become part of it */
    public void renew(ContributionId contribution, MemberId writer, Rendered text, Collection<TagId> tags) {
        tag(contribution, tags);
        mentions.record(contribution, null, text.mentions());
        attachments.tie(text.files(), writer, contribution, null);
        attachments.show(text.files(), contribution);
    }

    /** Gives it these tags and no others; the time of publication comes along for the lists of each tag. */
    public void tag(ContributionId contribution, Collection<TagId> tags) {
        Long[] wanted = tags.stream().map(TagId::value).toArray(Long[]::new);
        db.sql("delete from contribution.tagging where contribution_id = ? and tag_id <> all (?)")
                .params(contribution.value(), wanted)
                .update();
        db.sql("""
                        insert into contribution.tagging (contribution_id, tag_id, published_at)
                        select c.id, t.id, c.published_at
                          from contribution.contribution c
                          cross join unnest(cast(:tags as bigint[])) as t(id)
                         where c.id = :contribution
                        on conflict (contribution_id, tag_id) do update
                           set published_at = excluded.published_at
                         where tagging.published_at is distinct from excluded.published_at
                        """)
                .param("tags", wanted)
                .param("contribution", contribution.value())
                .update();
    }
}
