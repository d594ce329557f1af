package no.sosialekommuner;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionPublished;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.Notice;
import no.sosialekommuner.notification.notice.Notices;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes things happen that are told of, and waits until they have been. */
@TestComponent
public class News {

    private final Cast cast;
    private final NewReplies replies;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    News(
            Cast cast,
            NewReplies replies,
            Notices notices,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            JdbcClient db) {
        this.cast = cast;
        this.replies = replies;
        this.notices = notices;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.db = db;
    }

    /** A contribution that is published now; everybody who is to be told has been. */
    public ContributionId published(String kind, Viewer by, String space, String title, Collection<String> topics) {
        return published(kind, by, space, title, topics, false);
    }

    /** A question in the network that cannot wait. */
    public ContributionId urgent(Viewer by, String title, Collection<String> topics) {
        return published("QUESTION", by, "nettverk", title, topics, true);
    }

    private ContributionId published(
            String kind, Viewer by, String space, String title, Collection<String> topics, boolean urgent) {
        ContributionId id = happens(() -> {
            ContributionId made = cast.published(kind, by, space, title);
            db.sql("""
                            insert into contribution.tagging (contribution_id, tag_id, published_at)
                            select ?, t.id, now() from taxonomy.tag t where t.slug = any (?)
                            """).params(made.value(), topics.toArray(String[]::new)).update();
            db.sql("update contribution.contribution set urgent = ? where id = ?")
                    .params(urgent, made.value())
                    .update();
            db.sql("insert into contribution.follow (member_id, contribution_id) values (?, ?)")
                    .params(by.id().value(), made.value())
                    .update();
            events.publishEvent(new ContributionPublished(made));
            return made;
        });
        told();
        return id;
    }

    /** A reply; everybody who is to be told has been. */
    public ReplyId replied(ContributionId to, @Nullable ReplyId parent, String body, Viewer by) {
        ReplyId reply = replies.add(to, parent, body, UUID.randomUUID(), by);
        told();
        return reply;
    }

    /** Whatever publishes events does it in one transaction. */
    public <T> T happens(Supplier<T> what) {
        T result = transaction.execute(_ -> what.get());
        if (result == null) {
            throw new IllegalStateException("nothing happened");
        }
        return result;
    }

    /** Waits until everything that has happened so far is told. */
    public void told() {
        Awaitility.await()
                .atMost(1, TimeUnit.MINUTES)
                .until(() -> db.sql("select not exists (select 1 from notification.event where done_at is null)")
                        .query(Boolean.class)
                        .single());
    }

    /** What the member is told, newest first, hidden ones left out. */
    public List<Notice> of(Viewer member) {
        return notices.find(member, false, null, 100).items();
    }

    /** What the member is told of one contribution. */
    public List<Notice> of(Viewer member, ContributionId contribution) {
        return of(member).stream()
                .filter(it -> contribution.equals(it.contribution()))
                .toList();
    }
}
