package no.sosialekommuner.web;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For the list of pages: a question that Anna asks, somebody who may know, and office hours of Eva in which Anna has booked. */
final class PageKnowing {

    private final Cast cast;
    private final JdbcClient db;

    PageKnowing(Cast cast, JdbcClient db) {
        this.cast = cast;
        this.db = db;
    }

    Map<String, String> fill() {
        ContributionId question = cast.published(
                "QUESTION", cast.anna(), "nettverk", "Hvem har informert innbyggerne under et skred om natten?");
        db.sql("""
                        insert into contribution.tagging (contribution_id, tag_id, published_at)
                        select ?, t.id, now() from taxonomy.tag t where t.slug = 'skred'
                        """).param(question.value()).update();
        Viewer asked = cast.newcomer("0301", "MEMBER");
        for (Viewer member : List.of(asked, cast.newcomer("3107", "MEMBER"), cast.newcomer("4601", "EXPERT"))) {
            db.sql("""
                            insert into member.member_tag (member_id, tag_id)
                            select ?, t.id from taxonomy.tag t where t.slug = 'skred' on conflict do nothing
                            """).param(member.id().value()).update();
        }
        db.sql("""
                        insert into expert.asking (contribution_id, member_id, told_id, asker_id, asked_at)
                        values (:question, :asked, :asked, :anna, now())
                        """)
                .param("question", question.value())
                .param("asked", asked.id().value())
                .param("anna", cast.anna().id().value())
                .update();
        return Map.of("wondering", question.toString(), "office", panel(), "booking", booking());
    }

    private String panel() {
        db.sql("""
                        insert into expert.panel (slug, name_nb, name_nn, name_en, promise_minutes)
                        values ('kontortid-prove', 'Arkiv og innsyn', 'Arkiv og innsyn', 'Records and access', 240)
                        on conflict do nothing
                        """).update();
        db.sql("""
                        insert into expert.panel_member (panel_id, member_id)
                        select p.id, ? from expert.panel p where p.slug = 'kontortid-prove' on conflict do nothing
                        """).param(cast.eva().id().value()).update();
        db.sql("""
                        insert into expert.booking_hours (panel_id, member_id, weekday, opens, closes, minutes, way, place)
                        select p.id, :eva, d.day, '09:00', '11:00', 30, 'ONLINE', 'https://mote.example.no/eva-lunde-kontortid'
                          from expert.panel p cross join (values (2), (4)) d(day)
                         where p.slug = 'kontortid-prove'
                           and not exists (select 1 from expert.booking_hours o where o.member_id = :eva)
                        """).param("eva", cast.eva().id().value()).update();
        return "kontortid-prove";
    }

    private String booking() {
        db.sql("""
                        insert into expert.booking (panel_id, host_id, guest_id, starts_at, ends_at, way, place, subject, note)
                        select p.id, :eva, :anna, now() + interval '20 days', now() + interval '20 days 30 minutes', 'ONLINE',
                               'https://mote.example.no/eva-lunde-kontortid', 'Journalføring av meldinger på Facebook',
                               'Vi får tjue i uken. Skal alle inn?'
                          from expert.panel p where p.slug = 'kontortid-prove'
                        on conflict do nothing
                        """)
                .param("eva", cast.eva().id().value())
                .param("anna", cast.anna().id().value())
                .update();
        return db.sql("""
                        select b.uid::text from expert.booking b
                         where b.host_id = ? and b.cancelled_at is null order by b.id desc limit 1
                        """).param(cast.eva().id().value()).query(String.class).single();
    }
}
