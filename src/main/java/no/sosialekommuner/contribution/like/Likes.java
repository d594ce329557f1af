package no.sosialekommuner.contribution.like;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who likes what. The row is the fact; the counter beside what is liked changes in the same statement, and only when the
 * fact does, so that every method can be repeated. Each answers with how many like it now.
 */
@Repository
class Likes {

    private final JdbcClient db;

    Likes(JdbcClient db) {
        this.db = db;
    }

    int add(MemberId member, ContributionId contribution) {
        return count("""
                with added as (
                  insert into contribution.contribution_like (contribution_id, member_id)
                  values (:id, :member) on conflict do nothing returning 1)
                update contribution.contribution
                   set like_count = like_count + (select count(*) from added)
                 where id = :id
                returning like_count
                """, contribution.value(), member);
    }

    int remove(MemberId member, ContributionId contribution) {
        return count("""
                with removed as (
                  delete from contribution.contribution_like where contribution_id = :id and member_id = :member returning 1)
                update contribution.contribution
                   set like_count = like_count - (select count(*) from removed)
                 where id = :id
                returning like_count
                """, contribution.value(), member);
    }

    int add(MemberId member, ReplyId reply) {
        return count("""
                with added as (
                  insert into contribution.reply_like (reply_id, member_id)
                  values (:id, :member) on conflict do nothing returning 1)
                update contribution.reply
                   set like_count = like_count + (select count(*) from added)
                 where id = :id
                returning like_count
                """, reply.value(), member);
    }

    int remove(MemberId member, ReplyId reply) {
        return count("""
                with removed as (
                  delete from contribution.reply_like where reply_id = :id and member_id = :member returning 1)
                update contribution.reply
                   set like_count = like_count - (select count(*) from removed)
                 where id = :id
                returning like_count
                """, reply.value(), member);
    }

    private int count(String sql, long id, MemberId member) {
        return db.sql(sql)
                .param("id", id)
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }
}
