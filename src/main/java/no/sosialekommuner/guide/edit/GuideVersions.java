package no.sosialekommuner.guide.edit;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.GuideText;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Adds versions to guides, one at a time for each guide. */
@Repository
public class GuideVersions {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Guides guides;

    GuideVersions(JdbcClient db, JsonMapper json, Guides guides) {
        this.db = db;
        this.json = json;
        this.guides = guides;
    }

    /** There is such a guide from now on, and nobody else gives it a version until the transaction is over. */
    public void hold(String key, @Nullable MemberId by) {
        db.sql("insert into guide.guide (key, created_by) values (?, ?) on conflict do nothing")
                .param(key)
                .param(by == null ? null : by.value())
                .update();
        db.sql("select g.key from guide.guide g where g.key = ? for update")
                .param(key)
                .query(String.class)
                .single();
    }

    /** Whether the community has this version of the product's own or a newer one, or has its own words for it. */
    public boolean waits(String key, int shipped) {
        return db.sql("""
                        select exists (select from guide.version v where v.guide_key = :key and v.shipped >= :shipped)
                            or coalesce((select v.own from guide.version v
                                          where v.guide_key = :key order by v.number desc limit 1), false)
                        """)
                .param("key", key)
                .param("shipped", shipped)
                .query(Boolean.class)
                .single();
    }

    /**
     * @param guide its own number counts for nothing
     * @param origin where its words come from
     * @return the number that it got
     */
    public int add(Guide guide, Origin origin, String note, Instant at, @Nullable MemberId by) {
        AfterCommit.run(guides::forget);
        return db.sql("""
                        insert into guide.version
                               (guide_key, number, content, checked, shipped, own, note, published_at, published_by)
                        select :key, coalesce(max(v.number), 0) + 1, :content::jsonb, :checked, :shipped, :own, :note, :at, :by
                          from guide.version v
                         where v.guide_key = :key
                        returning number
                        """)
                .param("key", guide.key())
                .param("content", json.writeValueAsString(GuideText.of(guide)))
                .param("checked", Date.valueOf(guide.checked()))
                .param("shipped", origin.shipped())
                .param("own", origin.own())
                .param("note", note)
                .param("at", Timestamp.from(at))
                .param("by", by == null ? null : by.value())
                .query(Integer.class)
                .single();
    }

    /**
     * @param shipped the version of the product's own that it holds or began with
     * @param own whether it is in editors' own words
     */
    public record Origin(@Nullable Integer shipped, boolean own) {

        /** Written here alone. */
        public static final Origin OWN = new Origin(null, true);

        public static Origin product(int version) {
            return new Origin(version, false);
        }
    }
}
