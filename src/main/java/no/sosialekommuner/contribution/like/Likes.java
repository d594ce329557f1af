package no.sosialekommuner.contribution.like;

import java.sql.ResultSet;
import java.sql.SQLException;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionLiked;
import no.sosialekommuner.contribution.ContributionUnliked;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.ReplyLiked;
import no.sosialekommuner.contribution.ReplyUnliked;
import no.sosialekommuner.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who likes what. The row is the fact; the counter beside what is liked changes in the same statement, and only when the
 * fact does, so that every method can be repeated. Each answers with how many like it now.
 */
@Repository
class Likes {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Likes(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Transactional
    public int add(MemberId member, ContributionId contribution) {
        Counted counted = count("""
                with added as (
                  insert into contribution.contribution_like (contribution_id, member_id)
                  values (:id, :member) on conflict do nothing returning 1)
                update contribution.contribution
                   set like_count = like_count + (select count(*) from added)
                 where id = :id
                returning like_count, id as contribution_id, exists (select 1 from added) as changed
                """, contribution.value(), member);
        if (counted.changed()) {
            events.publishEvent(new ContributionLiked(contribution, member));
        }
        return counted.likes();
    }

    @Transactional
    public int remove(MemberId member, ContributionId contribution) {
        Counted counted = count("""
                with removed as (
                  delete from contribution.contribution_like where contribution_id = :id and member_id = :member returning 1)
                update contribution.contribution
                   set like_count = like_count - (select count(*) from removed)
                 where id = :id
                returning like_count, id as contribution_id, exists (select 1 from removed) as changed
                """, contribution.value(), member);
        if (counted.changed()) {
            events.publishEvent(new ContributionUnliked(contribution, member));
        }
        return counted.likes();
    }

    @Transactional
    public int add(MemberId member, ReplyId reply) {
        Counted counted = count("""
                with added as (
                  insert into contribution.reply_like (reply_id, member_id)
                  values (:id, :member) on conflict do nothing returning 1)
                update contribution.reply
                   set like_count = like_count + (select count(*) from added)
                 where id = :id
                returning like_count, contribution_id, exists (select 1 from added) as changed
                """, reply.value(), member);
        if (counted.changed()) {
            events.publishEvent(new ReplyLiked(counted.contribution(), reply, member));
        }
        return counted.likes();
    }

    @Transactional
    public int remove(MemberId member, ReplyId reply) {
        Counted counted = count("""
                with removed as (
                  delete from contribution.reply_like where reply_id = :id and member_id = :member returning 1)
                update contribution.reply
                   set like_count = like_count - (select count(*) from removed)
                 where id = :id
                returning like_count, contribution_id, exists (select 1 from removed) as changed
                """, reply.value(), member);
        if (counted.changed()) {
            events.publishEvent(new ReplyUnliked(counted.contribution(), reply, member));
        }
        return counted.likes();
    }

    private Counted count(String sql, long id, MemberId member) {
        return db.sql(sql)
                .param("id", id)
                .param("member", member.value())
                .query(Likes::counted)
                .single();
    }

    private static Counted counted(ResultSet rs, int number) throws SQLException {
        return new Counted(
                rs.getInt("like_count"), new ContributionId(rs.getLong("contribution_id")), rs.getBoolean("changed"));
    }

    /** @param changed whether the fact is another than before */
    private record Counted(int likes, ContributionId contribution, boolean changed) {}
}
