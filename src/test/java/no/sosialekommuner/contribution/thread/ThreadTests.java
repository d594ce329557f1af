package no.sosialekommuner.contribution.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.NewReplies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommunityTest
class ThreadTests {

    @Autowired
    Cast cast;

    @Autowired
    NewReplies newReplies;

    @Autowired
    Threads threads;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private ContributionId question = new ContributionId(0);

    @BeforeEach
    void annaAsks() {
        question = cast.published("QUESTION", cast.anna(), "nettverk", "Hvordan leses tråden?");
    }

    @Test
    void aReplyStandsBelowTheOneItAnswers() {
        ReplyId first = reply(null, "1");
        ReplyId second = reply(null, "2");
        ReplyId below = reply(first, "1.1");
        reply(below, "1.1.1");
        reply(second, "2.1");
        reply(first, "1.2");

        assertThat(bodies(page(ThreadPlace.START))).containsExactly("1", "1.1", "1.1.1", "1.2", "2", "2.1");
    }

    @Test
    void allPagesTogetherAreTheWholeThreadOnce() {
        List<String> written = fill(4, 20);

        assertThat(readOn(ThreadOrder.TIME)).isEqualTo(written);
    }

    @Test
    void byLikesTheMostLikedAnswerComesFirstWithAllBelowIt() {
        fill(4, 20);
        List<String> thread = readOn(ThreadOrder.TIME);
        like("2");
        List<String> byLikes = readOn(ThreadOrder.LIKES);

        assertThat(byLikes.subList(0, 21)).isEqualTo(thread.subList(21, 42));
        assertThat(byLikes).hasSameElementsAs(thread).hasSameSizeAs(thread);
        assertThat(byLikes.subList(21, 84)).isEqualTo(without(thread, byLikes.subList(0, 21)));
    }

    @Test
    void theAcceptedAnswerIsSetApartOnTheFirstPage() {
        reply(null, "1");
        ReplyId accepted = reply(null, "2");
        ThreadPage page = threads.page(question, ThreadPlace.START, ThreadOrder.TIME, accepted, cast.anna());

        assertThat(page.accepted()).extracting(ThreadReply::body).isEqualTo("2");
        assertThat(bodies(page)).containsExactly("1", "2");
    }

    @Test
    void aReplyIsShownWithALittleOfWhatComesBefore() {
        fill(1, 60);
        ReplyId wanted = id("1.40");
        ThreadPage page = page(new ThreadPlace.Around(wanted));

        assertThat(bodies(page).subList(0, 4)).containsExactly("1.37", "1.38", "1.39", "1.40");
        assertThat(page.above()).extracting(ThreadReply::body).containsExactly("1");
        assertThat(page.previous()).isEqualTo(id("1.37"));
    }

    @Test
    void onePageBackEndsWhereThisOneBegins() {
        fill(1, 60);
        ThreadPage page = page(new ThreadPlace.Before(id("1.37")));

        assertThat(bodies(page)).hasSize(Threads.SIZE).startsWith("1.12").endsWith("1.36");
        assertThat(page.next()).isEqualTo(id("1.36"));
    }

    @Test
    void anUnknownReplyLeadsToTheBeginning() {
        reply(null, "1");

        assertThat(bodies(page(new ThreadPlace.Around(new ReplyId(999_999_999)))))
                .containsExactly("1");
    }

    @Test
    void pastSixtyFourLevelsRepliesFollowInTime() {
        ReplyId last = reply(null, "0");
        for (int depth = 1; depth <= 70; depth++) {
            last = reply(last, Integer.toString(depth));
        }
        List<String> read = readOn(ThreadOrder.TIME);

        assertThat(read).hasSize(71).startsWith("0", "1").endsWith("69", "70");
        ThreadPage page = page(new ThreadPlace.Around(last));
        assertThat(bodies(page)).endsWith("69", "70");
        assertThat(page.above()).hasSize(64);
    }

    /** PostgreSQL counts the rows that a transaction reads: they are as many in a long thread as in a short one. */
    @Test
    void aPageOfALongThreadReadsNoMoreThanOneOfAShortThread() {
        ContributionId small = cast.published("QUESTION", cast.anna(), "nettverk", "Kort tråd");
        ContributionId large = cast.published("QUESTION", cast.anna(), "nettverk", "Lang tråd");
        make(small, 60);
        make(large, 5_000);
        db.sql("analyze contribution.reply").update();

        for (ThreadOrder order : ThreadOrder.values()) {
            assertThat(rowsRead(large, ThreadPlace.START, order))
                    .as("first page by %s", order)
                    .isLessThanOrEqualTo(rowsRead(small, ThreadPlace.START, order));
        }
        assertThat(rowsRead(large, new ThreadPlace.Around(at(large, 4_000)), ThreadOrder.TIME))
                .as("around one reply")
                .isLessThanOrEqualTo(rowsRead(small, new ThreadPlace.Around(at(small, 20)), ThreadOrder.TIME) + 2);
    }

    private long rowsRead(ContributionId thread, ThreadPlace place, ThreadOrder order) {
        Long read = transaction.execute(_ -> {
            threads.page(thread, place, order, null, cast.bjorn());
            return db.sql("""
                            select sum(seq_tup_read + idx_tup_fetch)
                              from pg_stat_xact_user_tables
                             where schemaname = 'contribution'
                            """).query(Long.class).single();
        });
        assertThat(read).isNotNull().isPositive();
        return read == null ? 0 : read;
    }

    private void make(ContributionId thread, int count) {
        db.sql("""
                        insert into contribution.reply (contribution_id, author_id, body, html, html_version, depth, path)
                        select ?, ?, 'Nr. ' || n, '<p>Nr. ' || n || '</p>', 1, 0, lpad(n::text, 7, '0')
                          from generate_series(1, ?) n
                        """).params(thread.value(), cast.bjorn().id().value(), count).update();
    }

    private ReplyId at(ContributionId thread, int number) {
        return new ReplyId(db.sql("select id from contribution.reply where contribution_id = ? and body = ?")
                .params(thread.value(), "Nr. " + number)
                .query(Long.class)
                .single());
    }

    private List<String> fill(int answersGiven, int below) {
        List<String> written = new ArrayList<>();
        for (int at = 1; at <= answersGiven; at++) {
            ReplyId answer = reply(null, Integer.toString(at));
            written.add(Integer.toString(at));
            for (int number = 1; number <= below; number++) {
                String body = at + "." + number;
                reply(answer, body);
                written.add(body);
            }
        }
        return written;
    }

    private List<String> readOn(ThreadOrder order) {
        List<String> read = new ArrayList<>();
        ThreadPlace place = ThreadPlace.START;
        while (true) {
            ThreadPage page = threads.page(question, place, order, null, cast.bjorn());
            read.addAll(bodies(page));
            if (page.next() == null) {
                return read;
            }
            place = new ThreadPlace.After(page.next());
        }
    }

    private void like(String body) {
        db.sql("update contribution.reply set like_count = 7, likes_elsewhere = 7 where id = ?")
                .param(id(body).value())
                .update();
    }

    private ReplyId id(String body) {
        return new ReplyId(db.sql("select id from contribution.reply where contribution_id = ? and body = ?")
                .params(question.value(), body)
                .query(Long.class)
                .single());
    }

    private ReplyId reply(@Nullable ReplyId parent, String body) {
        return newReplies.add(question, parent, body, null, cast.bjorn());
    }

    private ThreadPage page(ThreadPlace place) {
        return threads.page(question, place, ThreadOrder.TIME, null, cast.anna());
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(it -> !some.contains(it)).toList();
    }

    private static List<String> bodies(ThreadPage page) {
        return page.items().stream().map(ThreadReply::body).toList();
    }
}
