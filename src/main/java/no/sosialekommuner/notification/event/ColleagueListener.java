package no.sosialekommuner.notification.event;

import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.expert.ColleagueAsked;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.spread.Bell;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes that somebody is asked to look at a question. Why just this member lies in the title: only he or she reads it. */
@Component
class ColleagueListener {

    private final JdbcClient db;
    private final Bell bell;

    ColleagueListener(JdbcClient db, Bell bell) {
        this.db = db;
        this.bell = bell;
    }

    @EventListener
    void on(ColleagueAsked event) {
        db.sql("""
                        insert into notification.event (kind, thread, actor_id, to_id, contribution_id, title)
                        values (:kind, '/bidrag/' || :question, :by, :to, :question, :because)
                        """)
                .param("kind", Happening.COLLEAGUE_ASKED.name())
                .param("question", event.question().value())
                .param("by", event.by().value())
                .param("to", event.whom().value())
                .param("because", event.because())
                .update();
        AfterCommit.run(bell::ring);
    }
}
