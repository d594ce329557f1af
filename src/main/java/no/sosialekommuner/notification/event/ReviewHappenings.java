package no.sosialekommuner.notification.event;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.freshness.WaitingReview;
import no.sosialekommuner.freshness.WaitingReviews;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.notification.spread.Bell;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** That members are asked whether something still holds: one happening for each, however much it is. */
@Repository
class ReviewHappenings {

    private final JdbcClient db;
    private final WaitingReviews waiting;
    private final Viewers viewers;
    private final Texts texts;
    private final Bell bell;

    ReviewHappenings(JdbcClient db, WaitingReviews waiting, Viewers viewers, Texts texts, Bell bell) {
        this.db = db;
        this.waiting = waiting;
        this.viewers = viewers;
        this.texts = texts;
        this.bell = bell;
    }

    /** What it is about is not named, because it may not be readable any more when the notice is. */
    void asked(List<MemberId> members) {
        Map<MemberId, List<WaitingReview>> open = waiting.of(members);
        List<MemberId> asked = members.stream().filter(open::containsKey).toList();
        db.sql("""
                        insert into notification.event (kind, thread, to_id, title)
                        select 'REVIEW_DUE', '/min-side/holdbarhet', t.member_id, t.title
                          from unnest(cast(:members as bigint[]), cast(:titles as text[])) as t(member_id, title)
                        """)
                .param("members", asked.stream().map(MemberId::value).toArray(Long[]::new))
                .param(
                        "titles",
                        asked.stream()
                                .map(it -> title(
                                        it, open.getOrDefault(it, List.of()).size()))
                                .toArray(String[]::new))
                .update();
        AfterCommit.run(bell::ring);
    }

    /** Only this one member reads it. */
    private String title(MemberId member, int number) {
        Language language = viewers.find(member).map(Viewer::language).orElse(Language.NB);
        return texts.text(language, "notification.review.title", number);
    }
}
