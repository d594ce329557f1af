package no.sosialekommuner.correspondence.arrival;

import java.util.List;
import no.sosialekommuner.member.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that could not be read. An administrator has one read again, or lets it be; who did stays with it. */
@Repository
public class SetAsideMails {

    private static final Logger LOG = LoggerFactory.getLogger(SetAsideMails.class);
    private static final int MOST = 50;

    private final JdbcClient db;

    SetAsideMails(JdbcClient db) {
        this.db = db;
    }

    /** It is read again at the next round, by whichever node that is; what is dealt with already stays as it is. */
    public void retry(long mail, Viewer by) {
        int changed = db.sql("""
                        update correspondence.received
                           set retry_at = now(), handled_by = ?, handled_at = now()
                         where id = ? and outcome = 'SET_ASIDE' and retry_at is null
                        """).params(by.id().value(), mail).update();
        if (changed > 0) {
            LOG.info("{} has mail {} read again", by.handle(), mail);
        }
    }

    /** Nothing is done with it. It lies in the mailbox for as long as all others. */
    public void dismiss(long mail, Viewer by) {
        int changed = db.sql("""
                        update correspondence.received
                           set outcome = 'DISMISSED', retry_at = null, handled_by = ?, handled_at = now()
                         where id = ? and outcome = 'SET_ASIDE'
                        """).params(by.id().value(), mail).update();
        if (changed > 0) {
            LOG.info("{} has dismissed mail {}", by.handle(), mail);
        }
    }

    /** Those that are to be read again, in the order in which that was asked. */
    List<Again> again() {
        return db.sql("""
                        select r.id, r.key from correspondence.received r
                         where r.retry_at is not null
                         order by r.retry_at, r.id
                         limit ?
                        """)
                .param(MOST)
                .query((rs, _) -> new Again(rs.getLong("id"), rs.getString("key")))
                .list();
    }

    /** It could be read; what it became stands for itself. */
    void read(long mail) {
        db.sql(
                        "update correspondence.received set outcome = 'RETRIED', retry_at = null where id = ? and outcome = 'SET_ASIDE'")
                .param(mail)
                .update();
    }

    /** It could not be read this time either. */
    void stays(long mail, String why) {
        db.sql("update correspondence.received set detail = ?, retry_at = null where id = ? and outcome = 'SET_ASIDE'")
                .params(ReceivedMails.shortened(why), mail)
                .update();
    }

    /** @param name what the mail server calls it */
    record Again(long id, String name) {}
}
